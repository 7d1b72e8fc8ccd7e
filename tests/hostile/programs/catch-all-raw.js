// id: catch-all-raw
// title: The same, without the compiler's rethrow in each catch
// why: compiled code cannot be trusted to pass the engine's errors on
// raw: watchdog
(function ($k, $leaklab) {
  'use strict';
  function main() {
    for (;;) {
      try {
        for (;;) if (--$k.fuel < 0) $k.burnSync(1);
      } catch {}
    }
  }
  return { main };
})
