import { chan, frame, go, millisecond, ticker, type Chan, type Duration } from 'leaklab';

async function sensor(period: Duration, readings: number, out: Chan<number>, ended: Chan<number>) {
  const t = ticker(period);
  for (let i = 0; i < readings; i++) {
    await t.c.recv();
    await out.send(i);
  }
  await ended.send(readings);
  t.stop();
}

/** Sensors, each with a rhythm of its own, report to one channel; the last to end lets it be closed. */
export async function main() {
  const out = chan<number>();
  const ended = chan<number>();
  go(sensor, 7 * millisecond, 90, out, ended);
  go(sensor, 11 * millisecond, 90, out, ended);
  go(sensor, 23 * millisecond, 60, out, ended);
  go(async () => {
    for (let i = 0; i < 3; i++) await ended.recv();
    out.close();
  });
  go(async () => {
    for await (const _ of out);
  });
  for (;;) await frame.next();
}
