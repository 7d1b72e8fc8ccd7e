import { beforeAll, describe, expect, test } from 'vitest';
import { bundleKernel } from '../../build/kernel-plugin';
import { compileInNode } from '../compiler/node';
import { runInNode, type NodeRun } from './node';

let kernel: string;
beforeAll(async () => {
  kernel = await bundleKernel();
});

function run(body: string): NodeRun {
  const { program, diagnostics } = compileInNode('own.ts', body);
  if (program === null) throw new Error(diagnostics[0].message);
  return runInNode(kernel, {
    program,
    run: { seed: 42, procs: 4, policy: 'go' },
    frames: 10,
    limits: { tasksAlive: 100 },
  });
}

describe('a run in Node', () => {
  test('says which limit was passed, the number and the line', () => {
    const { fault, exitCode } = run(
      'import { chan, go } from "leaklab";\nexport async function main() {\n  for (;;) go(async () => { await chan().recv(); });\n}',
    );
    expect(fault).toMatchObject({ code: 'tasks', line: 3, limit: 100 });
    expect(exitCode).toBe(2);
  });

  test.each([
    [
      'a generator',
      'Object.getPrototypeOf(Object.getPrototypeOf((function* () {})())).next = null as never;',
    ],
    ['an array', 'Array.prototype.push = () => { throw new Error("no push"); };'],
    ['a map', 'Map.prototype.get = () => { throw new Error("no get"); };'],
    [
      'a typed array',
      'Object.defineProperty(Object.getPrototypeOf(Uint32Array.prototype), "length", { get: () => NaN });',
    ],
  ])('that breaks %s ends by itself or in words, and harms no other', (_, breakage) => {
    const { fault } = run(
      `import { chan, frame, go } from "leaklab";\nexport async function main() {\n  ${breakage}\n  go(async () => { await chan().recv(); });\n  for (;;) await frame.next();\n}`,
    );
    if (fault !== null) {
      expect(['crash', 'panic', 'watchdog']).toContain(fault.code);
      expect(fault.message).not.toBe('');
    }
    const clean = run(
      'import { frame } from "leaklab";\nexport async function main() {\n  for (;;) await frame.next();\n}',
    );
    expect(clean.fault).toBeNull();
  });
});
