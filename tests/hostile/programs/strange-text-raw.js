// id: strange-text-raw
// title: The same in text that no compiler has printed
// why: comments do not survive the compiler, which would hide what they can do
// raw: exits
(function ($k, $leaklab) {
  'use strict';
  // </script><script>alert(1)</script> <!-- /*unit 2028*/
  //# sourceMappingURL=http://canary.test/y.map
  //# sourceURL=http://canary.test/z.js
  const text = '</script>/*unit 2028*//*unit 0000*/<!--';
  return { main: () => $leaklab.log(text) };
})
//# sourceMappingURL=http://canary.test/last.map
