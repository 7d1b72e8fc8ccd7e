import { readdirSync, readFileSync } from 'node:fs';
import { runInThisContext } from 'node:vm';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { compileInNode } from '../src/lib/compiler/node';
import {
  DEFAULT_LIMITS,
  DEFAULT_RUN,
  GO_COSTS,
  World,
  type ProgramModule,
  type WorldEnd,
} from '../src/lib/engine';
import { leaklab } from '../src/lib/program';
import { hashLog, TraceLog } from '../src/lib/trace';

const top = fileURLToPath(new URL('..', import.meta.url));
const FRAMES = 12;
const LIMITS = { ...DEFAULT_LIMITS, events: 200_000, fuel: 3_000_000 };

const FOLDERS = ['tests/samples', 'simulations', 'tests/frames/programs', 'tests/conformance'];
/** Of the leak kernels these are enough, and fast. */
const SLOW = /kernels\/(?!simple|common|etcd|grpc)/u;

const programs = FOLDERS.flatMap((folder) =>
  readdirSync(top + folder, { recursive: true, encoding: 'utf8' }).map(
    (file) => `${folder}/${file}`,
  ),
)
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !SLOW.test(file))
  .filter((file) => /from ['"]leaklab['"]/u.test(readFileSync(top + file, 'utf8')))
  .filter((file) => compileInNode('p.ts', readFileSync(top + file, 'utf8')).program !== null)
  .sort();

function play(file: string, inspect: boolean): { hash: string; end: WorldEnd | null } {
  const text = readFileSync(top + file, 'utf8');
  const { program } = compileInNode('p.ts', text, 'en', inspect ? 'inspect' : 'run');
  const module = runInThisContext(program!.code) as ProgramModule;
  const options = { ...DEFAULT_RUN, costs: GO_COSTS, limits: LIMITS, inspect };
  const world = new World(module, leaklab, options);
  const { ended } = world.run(FRAMES);
  // It can be asked after any run, and asking twice gives the same.
  if (inspect) expect(world.unreachable()).toEqual(world.unreachable());
  const log = new TraceLog();
  log.append(world.take());
  return { hash: hashLog(log), end: ended };
}

describe('a program that is compiled to be inspected', () => {
  it('is looked for where programs are', () => {
    expect(programs.length).toBeGreaterThan(10);
  });

  it.each(programs)('has the log that it has without: %s', { timeout: 30_000 }, (file) => {
    const plain = play(file, false);
    const inspected = play(file, true);
    expect(inspected.hash).toBe(plain.hash);
    expect(inspected.end?.fault?.message).toBe(plain.end?.fault?.message);
  });

  it.each(programs)('has the same sites: %s', (file) => {
    const text = readFileSync(top + file, 'utf8');
    const plain = compileInNode('p.ts', text).program!;
    const inspected = compileInNode('p.ts', text, 'en', 'inspect').program!;
    expect(inspected.sites).toEqual(plain.sites);
    expect(inspected.map).toBe(plain.map);
    expect(inspected.code.split('\n').length).toBe(plain.code.split('\n').length);
  });
});
