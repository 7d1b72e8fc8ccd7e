// id: import-call-raw
// title: The same, unseen by the compiler: from a server, from data, from a blob
// why: only the content policy stands in the way
// raw: exits
(function ($k, $leaklab) {
  'use strict';
  function main() {
    for (const from of [
      'http://canary.test/x.js',
      'data:text/javascript,globalThis.escaped=1',
      'blob:null/00000000-0000-0000-0000-000000000000',
      'about:blank',
      'javascript:1',
    ]) {
      const found = import(from);
      if (found.then !== undefined || found.constructor !== Object) throw new Error('a promise');
    }
  }
  return { main };
})
