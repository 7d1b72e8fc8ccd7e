/** Sentences about links that a page has at once; `links` comes with what opens and makes them. */
export const linking = {
  share: 'Share',
  embed: 'Embed',
  policies: {
    random: 'random order',
    pct: 'order by PCT',
    replay: 'recorded schedule',
  },
  policyHint: 'The link chose how tasks take turns; the lesson lets them go as in Go',
};
