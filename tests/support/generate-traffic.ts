import fc from 'fast-check';

/** What a sender does next. `to` are channels; the value is the sender's and the step's number. */
type Step =
  | { readonly kind: 'send'; readonly to: number }
  | { readonly kind: 'try'; readonly to: number }
  | { readonly kind: 'select' | 'selectOrDefault'; readonly to: readonly number[] }
  | { readonly kind: 'sleep' | 'work'; readonly ns: number }
  | { readonly kind: 'yield' };

/** How a receiver takes what comes, until all its channels are closed. */
interface Receiver {
  readonly mode: 'range' | 'recvOk' | 'select' | 'poll';
  readonly from: readonly number[];
}

/** Tasks that send on some channels, and tasks that receive from them until they are closed. */
export interface Traffic {
  readonly capacities: readonly number[];
  readonly senders: readonly (readonly Step[])[];
  /** At least one for each channel: nobody waits for ever. */
  readonly receivers: readonly Receiver[];
}

const ns = fc.constantFrom(1, 100, 1_000, 50_000, 12_000_000);

const step = (channels: number): fc.Arbitrary<Step> => {
  const to = fc.nat(channels - 1);
  const several = fc.array(to, { minLength: 1, maxLength: 4 });
  return fc.oneof(
    { weight: 4, arbitrary: fc.record({ kind: fc.constant('send' as const), to }) },
    {
      weight: 3,
      arbitrary: fc.record({
        kind: fc.constantFrom('select' as const, 'selectOrDefault' as const),
        to: several,
      }),
    },
    fc.record({ kind: fc.constant('try' as const), to }),
    fc.record({ kind: fc.constantFrom('sleep' as const, 'work' as const), ns }),
    fc.constant({ kind: 'yield' as const }),
  );
};

const mode = fc.constantFrom<Receiver['mode']>('range', 'recvOk', 'select', 'poll');

export const traffic: fc.Arbitrary<Traffic> = fc
  .array(fc.nat(3), { minLength: 1, maxLength: 4 })
  .chain((capacities) => {
    const channels = capacities.length;
    const others = fc.array(
      fc.record({ mode, from: fc.uniqueArray(fc.nat(channels - 1), { minLength: 1 }) }),
      { maxLength: 3 },
    );
    return fc.record({
      capacities: fc.constant(capacities),
      senders: fc.array(fc.array(step(channels), { maxLength: 10 }), { maxLength: 5 }),
      receivers: fc
        .tuple(fc.array(mode, { minLength: channels, maxLength: channels }), others)
        .map(([modes, more]) => [...modes.map((mode, i) => ({ mode, from: [i] })), ...more]),
    });
  });

/** The program. It logs `sent value channel`, `received value channel receiver` and `closed receiver`. */
export function trafficText({ capacities, senders, receivers }: Traffic): string {
  const each = (text: (i: number) => string) => capacities.map((_, i) => text(i)).join('\n');
  return `import { chan, gosched, log, nilChan, select, sleep, waitGroup, work, type Chan } from 'leaklab';
export async function main() {
const senders = waitGroup(), receivers = waitGroup();
${each((i) => `const c${i} = chan<string>(${capacities[i]});`)}
${receivers.map(receiverText).join('\n')}
${senders.map((steps, s) => `senders.go(async () => {\n${steps.map((each, k) => stepText(each, `${s}.${k}`)).join('\n')}\n});`).join('\n')}
await senders.wait();
${each((i) => `c${i}.close();`)}
await receivers.wait();
}
`;
}

function stepText(step: Step, value: string): string {
  switch (step.kind) {
    case 'send':
      return `await c${step.to}.send('${value}'); log('sent', '${value}', 'c${step.to}');`;
    case 'try':
      return `if (c${step.to}.trySend('${value}')) log('sent', '${value}', 'c${step.to}');`;
    case 'select':
    case 'selectOrDefault': {
      const cases = step.to.map((c, i) => `c${c}_${i}: c${c}.send('${value}')`);
      if (step.kind === 'selectOrDefault') cases.push('default: null');
      return `{ const got: { case: string } = await select({ ${cases.join(', ')} });
if (got.case !== 'default') log('sent', '${value}', got.case.split('_')[0]); }`;
    }
    case 'sleep':
    case 'work':
      return `await ${step.kind}(${step.ns});`;
    case 'yield':
      return 'await gosched();';
  }
}

function receiverText({ mode, from }: Receiver, r: number): string {
  const received = (value: string, c: number) => `log('received', ${value}, 'c${c}', ${r});`;
  const body = {
    range: (c: number) => `for await (const v of c${c}) ${received('v', c)}`,
    recvOk: (c: number) => `for (;;) {
const [v, ok] = await c${c}.recvOk();
if (!ok) break;
${received('v', c)} }`,
    poll: (c: number) => `for (;;) {
const got = await select({ c${c}: c${c}.recvOk(), default: null });
if (got.case === 'default') { await sleep(1000); continue; }
const [v, ok] = got.value;
if (!ok) break;
${received('v', c)} }`,
  };
  const text = mode === 'select' ? selectText(from, r) : from.map(body[mode]).join('\n');
  return `receivers.go(async () => {\n${text}\nlog('closed', ${r});\n});`;
}

/** Receives from all at once, and forgets a channel that is closed, as one does in Go: by a nil channel. */
function selectText(from: readonly number[], r: number): string {
  return `const open = [${from.map((c) => `c${c}`).join(', ')}];
for (let left = open.length; left > 0; ) {
const got = await select({ ${from.map((c, i) => `c${c}_${i}: open[${i}].recvOk()`).join(', ')} });
const [channel, i] = (got.case as string).split('_');
const [v, ok] = got.value;
if (ok) log('received', v, channel, ${r});
else { open[Number(i)] = nilChan(); left--; }
}`;
}
