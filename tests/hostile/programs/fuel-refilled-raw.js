// id: fuel-refilled-raw
// title: Gives itself fuel without end, then loops
// why: the budget is a number in the program's own realm
// raw: watchdog
(function ($k, $leaklab) {
  'use strict';
  function main() {
    $k.fuel = Infinity;
    for (;;) if (--$k.fuel < 0) $k.burnSync(1);
  }
  return { main };
})
