import { after, chan, frame, go, millisecond, select, sleep, type Chan } from 'leaklab';

async function backend(milliseconds: number, reply: Chan<string>) {
  await sleep(milliseconds * millisecond);
  await reply.send('done');
}

async function request(n: number) {
  const reply = chan<string>(1);
  go(backend, 10 + 20 * (n % 5), reply);
  await select({ reply: reply.recv(), late: after(45 * millisecond).recv() });
}

/** A caller that gave up takes no reply; the channel has room for it, so whoever is late can go. */
export async function main() {
  for (;;) {
    go(request, frame.number);
    await frame.next();
  }
}
