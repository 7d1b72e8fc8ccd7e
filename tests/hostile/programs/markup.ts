// id: markup
// title: Markup, right-to-left marks and terminal codes in names, logs and errors
// why: what is shown must be shown as text, and must not turn what stands beside it around
// compiled: panic at 18

import { frame, go, log, owner } from 'leaklab';

const image = '<img src=http://canary.test/x.png onerror=alert(1)>';
const script = '</code></button><script src="http://canary.test/x.js"></script><svg onload=alert(1)>';

export async function main() {
  const named = { [image]: async () => { await frame.next(); await frame.next(); } };
  go(named[image]);
  owner(script).go(named[image]);
  log(image, script, '\u202e\u2066txt.exe', '\u001b[31mred\u001b]0;title\u0007');
  log('{{constructor.constructor("alert(1)")()}}', '${alert(1)}', 'javascript:alert(1)');
  await frame.next();
  throw new Error(`${script}${image}\u202e\u001b[2J<style>*{display:none}</style>`);
}
