/** Sentences about the copy of the site that a browser keeps. */
export const offline = {
  update:
    'A newer version of Leaklab is ready. Loading it reloads this page; the code that you changed stays in its address.',
  take: 'Load it',
  later: 'Not now',
};
