/** What links and files are told about where there is no lesson, in place of sentences of `links`. */
export const play = {
  untouched: 'Nothing here was changed by it.',
  misreadAdvice: 'The usual values are used in their place.',
  notice: {
    origin: 'If you did not write it yourself, it comes from whoever made the link or the file.',
    showOwn: 'Show my own programs instead',
    ownChanges: 'Your own programs are not lost: they can be brought back.',
  },
  share: { title: 'Share these programs' },
};
