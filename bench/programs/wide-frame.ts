import { frame, go } from 'leaklab';

/** Tasks; `bench/frames.ts` knows it too. */
const COUNT = 10_000;

let sum = 0;

/** Thirty-two bodies: an engine that is fast with one may be slow with many. */
const bodies = [
  body0,
  body1,
  body2,
  body3,
  body4,
  body5,
  body6,
  body7,
  body8,
  body9,
  body10,
  body11,
  body12,
  body13,
  body14,
  body15,
  body16,
  body17,
  body18,
  body19,
  body20,
  body21,
  body22,
  body23,
  body24,
  body25,
  body26,
  body27,
  body28,
  body29,
  body30,
  body31,
];

export async function main() {
  for (let i = 0; i < COUNT; i++) go(bodies[i % bodies.length], i);
  for (;;) await frame.next();
}

async function body0(n: number) {
  for (;;) {
    sum += n + 0;
    await frame.next();
  }
}

async function body1(n: number) {
  for (;;) {
    sum ^= n * 2;
    await frame.next();
  }
}

async function body2(n: number) {
  for (;;) {
    sum -= n % 4;
    await frame.next();
  }
}

async function body3(n: number) {
  for (;;) {
    sum = (sum + n + 3) | 0;
    await frame.next();
  }
}

async function body4(n: number) {
  for (;;) {
    sum += n + 4;
    await frame.next();
  }
}

async function body5(n: number) {
  for (;;) {
    sum ^= n * 6;
    await frame.next();
  }
}

async function body6(n: number) {
  for (;;) {
    sum -= n % 8;
    await frame.next();
  }
}

async function body7(n: number) {
  for (;;) {
    sum = (sum + n + 7) | 0;
    await frame.next();
  }
}

async function body8(n: number) {
  for (;;) {
    sum += n + 8;
    await frame.next();
  }
}

async function body9(n: number) {
  for (;;) {
    sum ^= n * 10;
    await frame.next();
  }
}

async function body10(n: number) {
  for (;;) {
    sum -= n % 12;
    await frame.next();
  }
}

async function body11(n: number) {
  for (;;) {
    sum = (sum + n + 11) | 0;
    await frame.next();
  }
}

async function body12(n: number) {
  for (;;) {
    sum += n + 12;
    await frame.next();
  }
}

async function body13(n: number) {
  for (;;) {
    sum ^= n * 14;
    await frame.next();
  }
}

async function body14(n: number) {
  for (;;) {
    sum -= n % 16;
    await frame.next();
  }
}

async function body15(n: number) {
  for (;;) {
    sum = (sum + n + 15) | 0;
    await frame.next();
  }
}

async function body16(n: number) {
  for (;;) {
    sum += n + 16;
    await frame.next();
  }
}

async function body17(n: number) {
  for (;;) {
    sum ^= n * 18;
    await frame.next();
  }
}

async function body18(n: number) {
  for (;;) {
    sum -= n % 20;
    await frame.next();
  }
}

async function body19(n: number) {
  for (;;) {
    sum = (sum + n + 19) | 0;
    await frame.next();
  }
}

async function body20(n: number) {
  for (;;) {
    sum += n + 20;
    await frame.next();
  }
}

async function body21(n: number) {
  for (;;) {
    sum ^= n * 22;
    await frame.next();
  }
}

async function body22(n: number) {
  for (;;) {
    sum -= n % 24;
    await frame.next();
  }
}

async function body23(n: number) {
  for (;;) {
    sum = (sum + n + 23) | 0;
    await frame.next();
  }
}

async function body24(n: number) {
  for (;;) {
    sum += n + 24;
    await frame.next();
  }
}

async function body25(n: number) {
  for (;;) {
    sum ^= n * 26;
    await frame.next();
  }
}

async function body26(n: number) {
  for (;;) {
    sum -= n % 28;
    await frame.next();
  }
}

async function body27(n: number) {
  for (;;) {
    sum = (sum + n + 27) | 0;
    await frame.next();
  }
}

async function body28(n: number) {
  for (;;) {
    sum += n + 28;
    await frame.next();
  }
}

async function body29(n: number) {
  for (;;) {
    sum ^= n * 30;
    await frame.next();
  }
}

async function body30(n: number) {
  for (;;) {
    sum -= n % 32;
    await frame.next();
  }
}

async function body31(n: number) {
  for (;;) {
    sum = (sum + n + 31) | 0;
    await frame.next();
  }
}
