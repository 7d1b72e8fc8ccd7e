import { log } from 'leaklab';
import * as lab from 'leaklab';

/*! kept by some compilers //# sourceMappingURL=evil.js */
const separators = 'a\u2028b c';
const closing = '</script><!--';
const url = `
//# sourceMappingURL=data:application/json,{}
`;
const pattern = /\/\/# sourceURL=x/;

async function run() {
  lab.log(separators.length, separators.charCodeAt(3), closing, url.length, pattern.source);
  log('中文', '😀'.length, '\0'.length);
}

export { run as main };
export default class {}
export interface Unused {
  a: number;
}
