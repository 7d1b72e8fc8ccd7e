// id: limits-lifted-raw
// title: Lifts the engine's limits, then makes tasks for ever
// why: the limits are an object in the program's own realm
// raw: tasks | events | watchdog
(function ($k, $leaklab) {
  'use strict';
  function main() {
    for (const name of Object.keys($k.options.limits)) {
      try {
        $k.options.limits[name] = Infinity;
      } catch {}
    }
    for (;;) $leaklab.go(main);
  }
  return { main };
})
