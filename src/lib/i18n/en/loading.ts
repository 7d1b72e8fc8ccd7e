/** Sentences for parts of the page that are loaded when they are asked for. */
export const loading = {
  failed: 'This part could not be loaded. Check the connection and open it again.',
  close: 'Close',
};
