// id: native-functions-raw
// title: Makes code from text by way of native async functions and generators
// why: compiled code has none of them; uncompiled code has
// raw: exits
(function ($k, $leaklab) {
  'use strict';
  function main() {
    for (const kind of [async () => {}, async function* () {}, function* () {}, class {}]) {
      let made;
      try {
        made = kind.constructor('return 1');
      } catch {}
      if (made !== undefined) throw new Error('code was made from text');
    }
    const promise = (async () => {})();
    if (promise.then !== undefined) throw new Error('a promise that tells when it is settled');
  }
  return { main };
})
