import { chan, frame, go, millisecond, nilChan, select, sleep, type Chan } from 'leaklab';

async function source(out: Chan<number>, count: number, milliseconds: number) {
  for (let i = 0; i < count; i++) {
    await sleep(milliseconds * millisecond);
    await out.send(i);
  }
  out.close();
}

/** Takes from two until both are closed; a closed one becomes nil, or its case would always be ready. */
async function merge(a: Chan<number>, b: Chan<number>) {
  for (let open = 2; open > 0;) {
    const got = await select({ a: a.recvOk(), b: b.recvOk() });
    if (got.value[1]) continue;
    open--;
    if (got.case === 'a') a = nilChan();
    else b = nilChan();
  }
}

/** The same, but it forgets to count: it waits for two nil channels in the end. */
async function forgetful(a: Chan<number>, b: Chan<number>) {
  for (;;) {
    const got = await select({ a: a.recvOk(), b: b.recvOk() });
    if (got.value[1]) continue;
    if (got.case === 'a') a = nilChan();
    else b = nilChan();
  }
}

export async function main() {
  for (let n = 0; ; n++) {
    const a = chan<number>();
    const b = chan<number>(3);
    go(source, a, 5 + n, 11);
    go(source, b, 3, 40 - n);
    go(n % 4 === 3 ? forgetful : merge, a, b);
    for (let i = 0; i < 7; i++) await frame.next();
  }
}
