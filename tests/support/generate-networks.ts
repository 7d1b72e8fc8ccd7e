import fc from 'fast-check';

/** What a task of a network does next; a channel is a number. */
type Step =
  | { readonly kind: 'send' | 'recv'; readonly channel: number }
  | { readonly kind: 'sleep' | 'work'; readonly ns: number }
  | { readonly kind: 'yield' | 'close' };

/** Tasks and channels; each channel has one task that sends on it and one that receives from it. */
export interface Network {
  readonly capacities: readonly number[];
  /** By channel. */
  readonly senderOf: readonly number[];
  readonly receiverOf: readonly number[];
  /** What each task is to do; sends and receives on channels that are not its own are left out. */
  readonly tasks: readonly (readonly Step[])[];
}

const TASKS = 4;
const CHANNELS = 6;

const ns = fc.constantFrom(1, 100, 3_000, 50_000, 12_000_000);

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({
      kind: fc.constantFrom('send' as const, 'recv' as const),
      channel: fc.nat(CHANNELS - 1),
    }),
  },
  fc.record({ kind: fc.constantFrom('sleep' as const, 'work' as const), ns }),
  fc.constant({ kind: 'yield' as const }),
);

const ends = fc.array(fc.nat(TASKS - 1), { minLength: CHANNELS, maxLength: CHANNELS });

export const networks: fc.Arbitrary<Network> = fc.record({
  capacities: fc.array(fc.nat(2), { minLength: CHANNELS, maxLength: CHANNELS }),
  senderOf: ends,
  receiverOf: ends,
  tasks: fc.array(fc.array(step, { maxLength: 40 }), { minLength: TASKS, maxLength: TASKS }),
});

/**
 * The program. What a task sends depends on all that it has received, so one value that comes out of turn shows
 * to the end. A task may wait for ever: main looks at what each has seen after a second.
 */
export function networkText({ capacities, senderOf, receiverOf, tasks }: Network): string {
  const text = (step: Step, task: number): string => {
    switch (step.kind) {
      case 'send':
        return senderOf[step.channel] === task
          ? `seen = (seen * 31 + ${step.channel}) % 1_000_003; await c${step.channel}.send(seen); history += ' >${step.channel}';`
          : '';
      case 'recv':
        return receiverOf[step.channel] === task
          ? `{ const v = await c${step.channel}.recv(); seen = (seen * 37 + v) % 1_000_003; history += ' ' + v; }`
          : '';
      case 'sleep':
      case 'work':
        return `await ${step.kind}(${step.ns});`;
      default:
        return 'await gosched();';
    }
  };
  return `import { chan, go, gosched, log, second, sleep, work } from 'leaklab';
export async function main() {
const histories: (() => string)[] = [];
${capacities.map((capacity, i) => `const c${i} = chan<number>(${capacity});`).join('\n')}
${tasks
  .map(
    (steps, task) => `go(async () => {
let history = '', seen = ${task};
histories[${task}] = () => history;
${steps
  .map((each) => text(each, task))
  .filter((line) => line !== '')
  .join('\n')}
history += ' end';
});`,
  )
  .join('\n')}
await sleep(4 * second);
for (const history of histories) log(history());
}
`;
}
