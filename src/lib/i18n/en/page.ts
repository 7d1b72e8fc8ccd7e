/** Sentences of the lesson page's own controls: presenter mode, the sheet of keys. */
export const page = {
  help: 'All keys',
  present: 'Presenter mode',
  leavePresent: 'Leave',
};
