import { parseArgs, type ParseArgsConfig } from 'node:util';
import { DETECTORS, type DetectorName } from '../lib/analysis';
import { decodeSchedule, POLICIES, type PolicyName, type RunOptions } from '../lib/engine';

export const USAGE = `usage: npm run -s leaklab -- run <file.ts> [options]
       npm run -s leaklab -- explore <file.ts> [options]

  --frames N       stop when frame N is about to begin: 1 to 36000 (600; explore: 60)
  --seed S         choices where Go leaves them open: 0 to 4294967295 (42)
  --procs P        simulated processors, GOMAXPROCS: 1 to 63 (4)
  --json           print the report as JSON

run
  --policy NAME    go, random, pct or replay: who runs next, where it is open (go)
  --depth D        for pct: ordering constraints of the bugs it looks for: 1 to 20 (3)
  --detectors LIST tick-age, ownership, site-growth, reachability, or all (tick-age,ownership)
  --schedule TEXT  for replay: what explore printed

explore
  --policy NAME    dfs, random or pct: which schedules to try (dfs)
  --runs N         try at most so many: 1 to 1000000 (1000)
  --preemptions N  for dfs: at most so many in a schedule: 0 to 10 (2)

exit code: 0 the program ran (explore: nothing found), 1 it does not compile or it failed, 2 wrong use`;

interface Common {
  readonly file: string;
  readonly frames: number;
  readonly json: boolean;
  readonly run: RunOptions;
}

export interface RunArguments extends Common {
  readonly command: 'run';
  readonly detectors: readonly DetectorName[];
}

export interface ExploreArguments extends Common {
  readonly command: 'explore';
  readonly runs: number;
  readonly preemptions: number;
}

/** Wrong use; `message` says what is wrong. */
export class UsageError extends Error {}

const text = { type: 'string' } as const;
const shared = { frames: text, seed: text, procs: text, policy: text, depth: text } as const;
const json = { json: { type: 'boolean', default: false } } as const;
const options = {
  run: { ...shared, ...json, schedule: text, detectors: text },
  explore: { ...shared, ...json, runs: text, preemptions: text },
} as const;

type Texts = Readonly<Record<string, string | undefined>>;

/** Reads the words after `leaklab`. Throws `UsageError`. */
export function readArguments(words: readonly string[]): RunArguments | ExploreArguments {
  const command = words.find((word) => !word.startsWith('-'));
  if (command === undefined) throw new UsageError('say what to do: run or explore');
  if (command !== 'run' && command !== 'explore') {
    throw new UsageError(`there is no command "${command}"`);
  }
  const { values, positionals } = parse(words, options[command]);
  const [, file, ...rest] = positionals as [string, string?, ...string[]];
  if (file === undefined) throw new UsageError('name the file to run');
  if (rest.length > 0) throw new UsageError(`one file at a time: "${rest.join(' ')}" is too much`);
  const texts = values as Texts;
  const number = (name: string, usual: number, least: number, most: number): number =>
    integer(name, texts[name] ?? String(usual), least, most);
  const common = {
    file,
    frames: number('frames', command === 'run' ? 600 : 60, 1, 36_000),
    json: values['json'] === true,
    run: {
      seed: number('seed', 42, 0, 2 ** 32 - 1),
      procs: number('procs', 4, 1, 63),
      policy: policy(command, texts),
      depth: number('depth', 3, 1, 20),
      ...(texts['schedule'] === undefined ? {} : { schedule: texts['schedule'] }),
    },
  };
  if (command === 'run') return { command, ...common, detectors: detectors(texts['detectors']) };
  return {
    command,
    ...common,
    runs: number('runs', 1_000, 1, 1_000_000),
    preemptions: number('preemptions', 2, 0, 10),
  };
}

function detectors(list = 'tick-age,ownership'): DetectorName[] {
  const names = list === 'all' ? DETECTORS : list.split(',').map((name) => name.trim());
  return names.map((name) => {
    const known = DETECTORS.find((each) => each === name);
    if (known === undefined) throw new UsageError(`there is no detector "${name}"`);
    return known;
  });
}

const usual = { run: 'go', explore: 'dfs' } as const;
const unfit = { run: 'dfs', explore: 'replay' } as const;

function policy(command: keyof typeof usual, texts: Texts): PolicyName {
  const name = texts['policy'] ?? usual[command];
  const known = POLICIES.find((each) => each === name && each !== unfit[command]);
  if (known === undefined || (command === 'explore' && known === 'go')) {
    throw new UsageError(`${command} knows no policy "${name}"`);
  }
  if ((known === 'replay') !== (texts['schedule'] !== undefined)) {
    throw new UsageError('--policy replay and --schedule go together');
  }
  try {
    if (texts['schedule'] !== undefined) decodeSchedule(texts['schedule']);
  } catch (error) {
    throw new UsageError(`--schedule: ${(error as Error).message}`);
  }
  return known;
}

function parse(words: readonly string[], known: NonNullable<ParseArgsConfig['options']>) {
  try {
    return parseArgs({ args: [...words], allowPositionals: true, options: known });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

function integer(name: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (text.trim() === '' || !Number.isInteger(value) || value < least || value > most) {
    throw new UsageError(`--${name} takes a whole number from ${least} to ${most}, not "${text}"`);
  }
  return value;
}
