const thousands = new Intl.NumberFormat('en');
const n = (value: number): string => thousands.format(value);

/** Sentences about shared links and saved files. `thing` is one of `things`. */
export const links = {
  /** What stands between two sentences. */
  gap: ' ',
  things: { link: 'link', file: 'file' },
  /** What is wrong with a link or a file, and what to do next; by the codes of `share`. */
  faults: {
    'too-long': {
      title: (thing: string) => `This ${thing} is too long.`,
      advice: 'Leaklab makes none of this length. Ask whoever sent it to share a shorter program.',
    },
    malformed: {
      title: (thing: string) => `This ${thing} is not written as Leaklab writes them.`,
      advice: 'Take it again from where it was first sent, from its first character to its last.',
    },
    cut: {
      title: (thing: string) => `The end of this ${thing} is missing.`,
      advice: 'Chats and mail programs cut what is long. Copy all of it, or ask for a saved file.',
    },
    'not-base64': {
      title: (thing: string) => `This ${thing} has characters that do not belong there.`,
      advice: 'They came in on the way. Copy it again from where it was first sent.',
    },
    checksum: {
      title: (thing: string) => `This ${thing} was changed on its way.`,
      advice: 'It is not what was sent. Copy it again from where it was first sent.',
    },
    'newer-version': {
      title: (thing: string) => `This ${thing} was made by a newer Leaklab.`,
      advice: 'Reload the page to get the newest one.',
    },
    'not-compressed': {
      title: (thing: string) => `What is in this ${thing} cannot be unpacked.`,
      advice: 'It was not made by Leaklab. Ask the sender to share it again with the Share button.',
    },
    'too-big': {
      title: (thing: string) => `This ${thing} would unpack to far more than two programs.`,
      advice: 'It was left packed. No program is that long, so be wary of who sent it.',
    },
    'not-utf8': {
      title: (thing: string) => `What is in this ${thing} is not text.`,
      advice: 'It was not made by Leaklab. Ask the sender to share it again with the Share button.',
    },
    'not-json': {
      title: (thing: string) => `What is in this ${thing} is not a program of a lesson.`,
      advice: 'It was not made by Leaklab. Ask the sender to share it again with the Share button.',
    },
    'unknown-field': {
      title: (thing: string) => `This ${thing} holds something that no ${thing} of ours holds.`,
      advice: 'It was left alone. Ask the sender to share it again with the Share button.',
    },
    'wrong-shape': {
      title: (thing: string) => `A part of this ${thing} is missing, or is not what it should be.`,
      advice: 'Ask the sender to share it again with the Share button.',
    },
    'source-too-long': {
      title: (thing: string) => `A program in this ${thing} is too long.`,
      advice: 'It may have 65,536 characters and 3,000 lines. Ask the sender for a shorter one.',
    },
    'wrong-lesson': {
      title: (thing: string) => `This ${thing} belongs to another lesson.`,
      advice: 'Open that lesson, and open it there.',
    },
    unsupported: {
      title: (thing: string) => `This browser cannot unpack the code in a ${thing}.`,
      advice: 'Open it in a browser from 2023 or later, or ask for a saved file.',
    },
    'not-loaded': {
      title: (thing: string) => `The part of this page that opens a ${thing} could not be loaded.`,
      advice: 'Check the connection, then reload the page and try again.',
    },
  },
  belongsTo: (lesson: string) => `It is for “${lesson}”.`,
  untouched: 'Nothing here was changed by it; the lesson works as always.',
  misread: (keys: string) => `Some of this link was not understood and left out: ${keys}.`,
  misreadAdvice: 'The lesson’s own values are used in their place.',
  dismiss: 'Hide this message',
  notice: {
    label: 'Code from outside',
    title: (files: string) => `This page was opened with changed code: ${files}`,
    origin:
      'It is not the lesson’s own. If you did not write it here yourself, it comes from whoever made the link or the file.',
    sandbox:
      'It will run in a sandbox in this page, from where it reaches no network, no files and nothing that is stored here. Nothing has run yet. You can read it below first, and change it.',
    hidden: (places: string) =>
      `Look closely: there are invisible characters (${places}) that can make code look different from what it does.`,
    run: 'Run it',
    showOwn: 'Show the lesson’s own program instead',
    ownChanges: 'Your own changes are not lost: they are one step back in this tab’s history.',
  },
  begun: (files: string) => `This page runs changed code from outside: ${files}.`,
  share: {
    title: 'Share this lesson',
    link: 'Link',
    length: (chars: number) => `${n(chars)} characters`,
    making: 'Making the link …',
    withCode: (files: string) => `With my code: ${files}`,
    atMoment: (frame: number) => `At this moment: frame ${n(frame)}`,
    inLook: (look: string) => `In my theme: ${look}`,
    copy: 'Copy link',
    copied: 'The link was copied.',
    selected: 'The link is selected. Copy it with Ctrl+C, or ⌘C on a Mac.',
    long: 'Many chats and mail programs cut a link of this length. A file is safer.',
    impossible: 'This code does not fit into a link. Save it as a file and send that.',
    unfit: 'This code is too long to share: a program may have 65,536 characters and 3,000 lines.',
    save: 'Save as a file',
    saved: (file: string) => `Saved as ${file}. Whoever gets it opens it here, under Share.`,
    open: 'Open a saved file …',
    close: 'Close',
  },
};
