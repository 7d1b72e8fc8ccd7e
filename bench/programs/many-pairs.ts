import { chan, frame, go, type Chan } from 'leaklab';

/** Thirty-two bodies: an engine that is fast with one may be slow with many. */
const pairs = [
  [ask0, answer0],
  [ask1, answer1],
  [ask2, answer2],
  [ask3, answer3],
  [ask4, answer4],
  [ask5, answer5],
  [ask6, answer6],
  [ask7, answer7],
  [ask8, answer8],
  [ask9, answer9],
  [ask10, answer10],
  [ask11, answer11],
  [ask12, answer12],
  [ask13, answer13],
  [ask14, answer14],
  [ask15, answer15],
] as const;

let sum = 0;

export async function main() {
  for (const [ask, answer] of pairs) {
    const ping = chan<number>();
    const pong = chan<number>();
    go(answer, ping, pong);
    go(ask, ping, pong);
  }
  for (;;) await frame.next();
}

async function ask0(ping: Chan<number>, pong: Chan<number>) {
  for (let i = 0; ; i++) {
    await ping.send(i);
    const got = await pong.recv();
    sum += got + 0;
  }
}

async function answer0(ping: Chan<number>, pong: Chan<number>) {
  for (let i = 0; ; i++) {
    const got = await ping.recv();
    sum ^= got * 3;
    await pong.send(i);
  }
}

async function ask1(ping: Chan<number>, pong: Chan<number>) {
  for (let i = 0; ; i++) {
    await ping.send(i);
    const got = await pong.recv();
    sum ^= got * 3;
  }
}

async function answer1(ping: Chan<number>, pong: Chan<number>) {
  for (let i = 0; ; i++) {
    const got = await ping.recv();
    sum -= got % 4;
    await pong.send(i);
  }
}

async function ask2(ping: Chan<number>, pong: Chan<number>) {
  for (let i = 0; ; i++) {
    await ping.send(i);
    const got = await pong.recv();
    sum -= got % 4;
  }
}

async function answer2(ping: Chan<number>, pong: Chan<number>) {
  for (let i = 0; ; i++) {
    const got = await ping.recv();
    sum = (sum + got + 3) | 0;
    await pong.send(i);
  }
}

async function ask3(ping: Chan<number>, pong: Chan<number>) {
  for (let i = 0; ; i++) {
    await ping.send(i);
    const got = await pong.recv();
    sum = (sum + got + 3) | 0;
  }
}

async function answer3(ping: Chan<number>, pong: Chan<number>) {
  for (let i = 0; ; i++) {
    const got = await ping.recv();
    sum += got + 4;
    await pong.send(i);
  }
}

async function ask4(ping: Chan<number>, pong: Chan<number>) {
  for (let i = 0; ; i++) {
    await ping.send(i);
    const got = await pong.recv();
    sum += got + 4;
  }
}

async function answer4(ping: Chan<number>, pong: Chan<number>) {
  for (let i = 0; ; i++) {
    const got = await ping.recv();
    sum ^= got * 7;
    await pong.send(i);
  }
}

async function ask5(ping: Chan<number>, pong: Chan<number>) {
  for (let i = 0; ; i++) {
    await ping.send(i);
    const got = await pong.recv();
    sum ^= got * 7;
  }
}

async function answer5(ping: Chan<number>, pong: Chan<number>) {
  for (let i = 0; ; i++) {
    const got = await ping.recv();
    sum -= got % 8;
    await pong.send(i);
  }
}

async function ask6(ping: Chan<number>, pong: Chan<number>) {
  for (let i = 0; ; i++) {
    await ping.send(i);
    const got = await pong.recv();
    sum -= got % 8;
  }
}

async function answer6(ping: Chan<number>, pong: Chan<number>) {
  for (let i = 0; ; i++) {
    const got = await ping.recv();
    sum = (sum + got + 7) | 0;
    await pong.send(i);
  }
}

async function ask7(ping: Chan<number>, pong: Chan<number>) {
  for (let i = 0; ; i++) {
    await ping.send(i);
    const got = await pong.recv();
    sum = (sum + got + 7) | 0;
  }
}

async function answer7(ping: Chan<number>, pong: Chan<number>) {
  for (let i = 0; ; i++) {
    const got = await ping.recv();
    sum += got + 8;
    await pong.send(i);
  }
}

async function ask8(ping: Chan<number>, pong: Chan<number>) {
  for (let i = 0; ; i++) {
    await ping.send(i);
    const got = await pong.recv();
    sum += got + 8;
  }
}

async function answer8(ping: Chan<number>, pong: Chan<number>) {
  for (let i = 0; ; i++) {
    const got = await ping.recv();
    sum ^= got * 11;
    await pong.send(i);
  }
}

async function ask9(ping: Chan<number>, pong: Chan<number>) {
  for (let i = 0; ; i++) {
    await ping.send(i);
    const got = await pong.recv();
    sum ^= got * 11;
  }
}

async function answer9(ping: Chan<number>, pong: Chan<number>) {
  for (let i = 0; ; i++) {
    const got = await ping.recv();
    sum -= got % 12;
    await pong.send(i);
  }
}

async function ask10(ping: Chan<number>, pong: Chan<number>) {
  for (let i = 0; ; i++) {
    await ping.send(i);
    const got = await pong.recv();
    sum -= got % 12;
  }
}

async function answer10(ping: Chan<number>, pong: Chan<number>) {
  for (let i = 0; ; i++) {
    const got = await ping.recv();
    sum = (sum + got + 11) | 0;
    await pong.send(i);
  }
}

async function ask11(ping: Chan<number>, pong: Chan<number>) {
  for (let i = 0; ; i++) {
    await ping.send(i);
    const got = await pong.recv();
    sum = (sum + got + 11) | 0;
  }
}

async function answer11(ping: Chan<number>, pong: Chan<number>) {
  for (let i = 0; ; i++) {
    const got = await ping.recv();
    sum += got + 12;
    await pong.send(i);
  }
}

async function ask12(ping: Chan<number>, pong: Chan<number>) {
  for (let i = 0; ; i++) {
    await ping.send(i);
    const got = await pong.recv();
    sum += got + 12;
  }
}

async function answer12(ping: Chan<number>, pong: Chan<number>) {
  for (let i = 0; ; i++) {
    const got = await ping.recv();
    sum ^= got * 15;
    await pong.send(i);
  }
}

async function ask13(ping: Chan<number>, pong: Chan<number>) {
  for (let i = 0; ; i++) {
    await ping.send(i);
    const got = await pong.recv();
    sum ^= got * 15;
  }
}

async function answer13(ping: Chan<number>, pong: Chan<number>) {
  for (let i = 0; ; i++) {
    const got = await ping.recv();
    sum -= got % 16;
    await pong.send(i);
  }
}

async function ask14(ping: Chan<number>, pong: Chan<number>) {
  for (let i = 0; ; i++) {
    await ping.send(i);
    const got = await pong.recv();
    sum -= got % 16;
  }
}

async function answer14(ping: Chan<number>, pong: Chan<number>) {
  for (let i = 0; ; i++) {
    const got = await ping.recv();
    sum = (sum + got + 15) | 0;
    await pong.send(i);
  }
}

async function ask15(ping: Chan<number>, pong: Chan<number>) {
  for (let i = 0; ; i++) {
    await ping.send(i);
    const got = await pong.recv();
    sum = (sum + got + 15) | 0;
  }
}

async function answer15(ping: Chan<number>, pong: Chan<number>) {
  for (let i = 0; ; i++) {
    const got = await ping.recv();
    sum += got + 16;
    await pong.send(i);
  }
}
