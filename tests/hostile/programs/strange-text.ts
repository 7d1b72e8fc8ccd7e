// id: strange-text
// title: `</script>`, `<!--`, U+2028, NUL, lone surrogates, a byte order mark, a source map of its own
// why: the text stands inside of another text, and is written into a document
// compiled: exits

import { log } from 'leaklab';
/*unit feff*/
const texts = ['</script><script>alert(1)</script>', '<!--', ']]>', '/*unit 2028*//*unit 2029*/'];
const more = '/*unit 0000*//*unit d800*//*unit dfff*//*unit 202e*//*unit 0085*/';
const own = `//# sourceMappingURL=http://canary.test/x.map`;
// eslint's own kind of line, and the browser's: */
//# sourceMappingURL=http://canary.test/y.map
//# sourceURL=http://canary.test/z.js
//@ sourceMappingURL=http://canary.test/y.map

export async function main() {
  for (const text of [...texts, more, own]) log(text);
}
/* <script> */ //# sourceMappingURL=http://canary.test/last.map
