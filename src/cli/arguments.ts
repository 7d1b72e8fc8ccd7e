import { parseArgs } from 'node:util';

export const USAGE = `usage: npm run -s leaklab -- run <file.ts> [options]

  --frames N   stop when frame N is about to begin: 1 to 36000 (600)
  --seed S     choices where Go leaves them open: 0 to 4294967295 (42)
  --procs P    simulated processors, GOMAXPROCS: 1 to 63 (4)
  --json       print the report as JSON

exit code: 0 the program ran, 1 it does not compile or it failed, 2 wrong use`;

export interface RunArguments {
  readonly file: string;
  readonly frames: number;
  readonly seed: number;
  readonly procs: number;
  readonly json: boolean;
}

/** Wrong use; `message` says what is wrong. */
export class UsageError extends Error {}

/** Reads the words after `leaklab`. Throws `UsageError`. */
export function readArguments(words: readonly string[]): RunArguments {
  const { values, positionals } = parse(words);
  const [command, file, ...rest] = positionals as [string?, string?, ...string[]];
  if (command === undefined) throw new UsageError('say what to do: run');
  if (command !== 'run') throw new UsageError(`there is no command "${command}"`);
  if (file === undefined) throw new UsageError('name the file to run');
  if (rest.length > 0) throw new UsageError(`one file at a time: "${rest.join(' ')}" is too much`);
  return {
    file,
    frames: integer('frames', values.frames, 1, 36_000),
    seed: integer('seed', values.seed, 0, 2 ** 32 - 1),
    procs: integer('procs', values.procs, 1, 63),
    json: values.json,
  };
}

function parse(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        frames: { type: 'string', default: '600' },
        seed: { type: 'string', default: '42' },
        procs: { type: 'string', default: '4' },
        json: { type: 'boolean', default: false },
      },
    });
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
