// id: kernel-port-raw
// title: Uses the kernel's own mouth to say too much
// why: what the kernel may say, a program that holds the kernel may say as well
// raw: flood
(function ($k, $leaklab) {
  'use strict';
  return {
    main() {
      for (;;) $k.options.heartbeat(1);
    },
  };
})
