import { chan, go, type Chan } from 'leaklab';

export async function main() {
  const ping = chan<number>();
  const pong = chan<number>();
  go(answer, ping, pong);
  for (let i = 0; ; i++) {
    await ping.send(i);
    await pong.recv();
  }
}

async function answer(ping: Chan<number>, pong: Chan<number>) {
  for (let i = 0; ; i++) {
    await ping.recv();
    await pong.send(i);
  }
}
