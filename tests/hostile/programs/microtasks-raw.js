// id: microtasks-raw
// title: Native async functions that wait for each other without end
// why: a queue of microtasks that is never empty keeps the worker from hearing or saying anything
// raw: watchdog
(function ($k, $leaklab) {
  'use strict';
  async function chase() {
    for (;;) await 0;
  }
  function* main() {
    chase();
    for (;;) $k.at($leaklab.frame.next(), 1) ? yield : $k.got();
  }
  return { main: () => $k.call(main(), 1) };
})
