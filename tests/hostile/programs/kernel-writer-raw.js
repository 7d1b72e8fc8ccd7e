// id: kernel-writer-raw
// title: Writes into the log what never happened
// why: the log is the kernel's, and the kernel is in reach
// raw: exits | panic | events
(function ($k, $leaklab) {
  'use strict';
  return {
    main() {
      for (let kind = 0; kind < 64; kind++) {
        for (const id of [0, 1, 2 ** 24, 2 ** 32 - 1]) {
          try {
            $k.emit(kind, id, 2 ** 32 - 1, 2 ** 32 - 1);
          } catch {}
        }
      }
    },
  };
})
