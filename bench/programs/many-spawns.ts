/* eslint-disable @typescript-eslint/require-await -- a task is to be a coroutine here, also where it awaits nothing */
import { go, gosched } from 'leaklab';

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
  for (;;) {
    for (let n = 0; n < 100; n++) go(bodies[n % bodies.length]);
    await gosched();
  }
}

async function body0() {
  sum += 1 + 0;
}

async function body1() {
  sum ^= sum * 3;
}

async function body2() {
  sum -= sum % 4;
}

async function body3() {
  sum = (sum + 1 + 3) | 0;
}

async function body4() {
  sum += 1 + 4;
}

async function body5() {
  sum ^= sum * 7;
}

async function body6() {
  sum -= sum % 8;
}

async function body7() {
  sum = (sum + 1 + 7) | 0;
}

async function body8() {
  sum += 1 + 8;
}

async function body9() {
  sum ^= sum * 11;
}

async function body10() {
  sum -= sum % 12;
}

async function body11() {
  sum = (sum + 1 + 11) | 0;
}

async function body12() {
  sum += 1 + 12;
}

async function body13() {
  sum ^= sum * 15;
}

async function body14() {
  sum -= sum % 16;
}

async function body15() {
  sum = (sum + 1 + 15) | 0;
}

async function body16() {
  sum += 1 + 16;
}

async function body17() {
  sum ^= sum * 19;
}

async function body18() {
  sum -= sum % 20;
}

async function body19() {
  sum = (sum + 1 + 19) | 0;
}

async function body20() {
  sum += 1 + 20;
}

async function body21() {
  sum ^= sum * 23;
}

async function body22() {
  sum -= sum % 24;
}

async function body23() {
  sum = (sum + 1 + 23) | 0;
}

async function body24() {
  sum += 1 + 24;
}

async function body25() {
  sum ^= sum * 27;
}

async function body26() {
  sum -= sum % 28;
}

async function body27() {
  sum = (sum + 1 + 27) | 0;
}

async function body28() {
  sum += 1 + 28;
}

async function body29() {
  sum ^= sum * 31;
}

async function body30() {
  sum -= sum % 32;
}

async function body31() {
  sum = (sum + 1 + 31) | 0;
}
