// `npm run -s conformance`: Go's goroutine-leak kernels on the engine, over many schedules.
import { KERNELS } from './kernels/expected';
import { judge, type Verdict } from './support/judge-kernel';
import { isPorted } from './support/kernel-program';

const only = process.argv.slice(2);
const wanted = KERNELS.filter(({ name }) => only.length === 0 || only.includes(name));
const ported = wanted.filter(({ file }) => isPorted(file));
const total = { passed: 0, alarms: 0, missed: 0, failed: 0 };

for (const kernel of ported) {
  const verdict = judge(kernel);
  const { alarms, missed, failure } = verdict;
  if (alarms.length + missed.length === 0 && failure === null) total.passed++;
  total.alarms += alarms.length;
  total.missed += missed.length;
  if (failure !== null) total.failed++;
  print(verdict);
}
const unported = wanted.filter((kernel) => !ported.includes(kernel)).map(({ name }) => name);
if (unported.length > 0) console.log(`not ported: ${unported.join(', ')}`);
console.log(
  `${ported.length} cases, ${total.passed} passed, ${total.alarms} false alarms, ${total.missed} missed` +
    (total.failed > 0 ? `, ${total.failed} did not run` : ''),
);
process.exitCode = total.passed === ported.length ? 0 : 1;

function print({ kernel, schedules, leaking, missed, alarms, failure }: Verdict): void {
  const { name, leaks } = kernel;
  const found = `${leaks.length - missed.length}/${leaks.length} found`;
  console.log(
    `${name.padEnd(24)} ${found.padEnd(10)}  leaks in ${leaking} of ${schedules} schedules`,
  );
  for (const leak of missed) console.log(`    missed       ${leak}`);
  for (const leak of alarms) console.log(`    false alarm  ${leak}`);
  if (failure !== null) console.log(`    failed       ${failure}`);
}
