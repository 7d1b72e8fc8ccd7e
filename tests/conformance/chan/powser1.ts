// Follows test/chan/powser1.go of Go 1.26.
// Copyright 2009 The Go Authors. All rights reserved.
// Use of this source code is governed by a BSD-style license that can be found in
// tests/conformance/LICENSE-GO.

// Test concurrency primitives: power series.
//
// A power series is a channel, along which flow rational coefficients. A denominator of zero signifies the end.
// Original code in Newsqueak by Doug McIlroy. See Squinting at Power Series by Doug McIlroy,
// https://swtch.com/~rsc/thread/squint.pdf
//
// Go's either checks or, given an argument, prints; this one does both, and chan.test.ts compares what it prints
// with what Go's prints. Go's names begin in upper case for power series; here they end in Series where a name
// would clash. Input variables are u, v, ..., output variables ..., z.

import { chan, go, log, nilChan, panic, select, type Chan } from 'leaklab';

interface Rat {
  readonly num: bigint;
  readonly den: bigint; // numerator, denominator
}

function pr(u: Rat): string {
  return u.den === 1n ? String(u.num) : `${String(u.num)}/${String(u.den)}`;
}

function eq(u: Rat, c: Rat): boolean {
  return u.num === c.num && u.den === c.den;
}

interface Dch {
  readonly req: Chan<number>;
  readonly dat: Chan<Rat>;
}

type Dch2 = [Dch, Dch];

let seqno = 0;

function mkdch(): Dch {
  return { req: chan(), dat: chan() };
}

function mkdch2(): Dch2 {
  return [mkdch(), mkdch()];
}

// split reads a single demand channel and replicates its output onto two, which may be read at different rates.
// A process is created at first demand for a rat and dies after the rat has been sent to both outputs.

// When multiple generations of split exist, the newest will service requests on one channel, which is always
// renamed to be out[0]; the oldest will service requests on the other channel, out[1]. All generations but the
// newest hold queued data that has already been sent to out[0]. When data has finally been sent to out[1], a
// signal on the release-wait channel tells the next newer generation to begin servicing out[1].

async function dosplit(in_: Dch, out: Dch2, wait: Chan<number>) {
  let both = false; // do not service both channels

  const first = await select({ req0: out[0].req.recv(), wait: wait.recv() });
  if (first.case === 'wait') {
    both = true;
    const second = await select({ req0: out[0].req.recv(), req1: out[1].req.recv() });
    if (second.case === 'req1') [out[0], out[1]] = [out[1], out[0]];
  }

  seqno++;
  await in_.req.send(seqno);
  const release = chan<number>();
  go(dosplit, in_, out, release);
  const dat = await in_.dat.recv();
  await out[0].dat.send(dat);
  if (!both) await wait.recv();
  await out[1].req.recv();
  await out[1].dat.send(dat);
  await release.send(0);
}

async function split(in_: Dch, out: Dch2) {
  const release = chan<number>();
  go(dosplit, in_, out, release);
  await release.send(0);
}

async function put(dat: Rat, out: Dch) {
  await out.req.recv();
  await out.dat.send(dat);
}

async function get(in_: Dch): Promise<Rat> {
  seqno++;
  await in_.req.send(seqno);
  return await in_.dat.recv();
}

// Get one rat from each of 2 demand channels

async function get2(in0: Dch, in1: Dch): Promise<[Rat, Rat]> {
  const out: [Rat, Rat] = [zero, zero];
  let req0 = in0.req;
  let req1 = in1.req;
  let dat0 = nilChan<Rat>();
  let dat1 = nilChan<Rat>();
  for (let n = 4; n > 0; n--) {
    seqno++;
    const got = await select({
      req0: req0.send(seqno),
      req1: req1.send(seqno),
      dat0: dat0.recv(),
      dat1: dat1.recv(),
    });
    switch (got.case) {
      case 'req0':
        dat0 = in0.dat;
        req0 = nilChan();
        break;
      case 'req1':
        dat1 = in1.dat;
        req1 = nilChan();
        break;
      case 'dat0':
        out[0] = got.value;
        dat0 = nilChan();
        break;
      case 'dat1':
        out[1] = got.value;
        dat1 = nilChan();
        break;
    }
  }
  return out;
}

async function copy(in_: Dch, out: Dch) {
  for (;;) {
    await out.req.recv();
    await out.dat.send(await get(in_));
  }
}

async function repeat(dat: Rat, out: Dch) {
  for (;;) await put(dat, out);
}

type PS = Dch; // power series

// Integer gcd; needed for rational arithmetic

function gcd(u: bigint, v: bigint): bigint {
  if (u < 0n) return gcd(-u, v);
  if (u === 0n) return v;
  return gcd(v % u, u);
}

// Make a rational from two ints and from one int

function i2tor(u: bigint, v: bigint): Rat {
  const g = gcd(u, v);
  return v > 0n ? { num: u / g, den: v / g } : { num: -u / g, den: -v / g };
}

function itor(u: bigint): Rat {
  return i2tor(u, 1n);
}

const zero = itor(0n);
const one = itor(1n);

// End mark and end test

const finis = i2tor(1n, 0n);

function end(u: Rat): boolean {
  return u.den === 0n;
}

// Operations on rationals

function add(u: Rat, v: Rat): Rat {
  const g = gcd(u.den, v.den);
  return i2tor(u.num * (v.den / g) + v.num * (u.den / g), u.den * (v.den / g));
}

function mul(u: Rat, v: Rat): Rat {
  const g1 = gcd(u.num, v.den);
  const g2 = gcd(u.den, v.num);
  return { num: (u.num / g1) * (v.num / g2), den: (u.den / g2) * (v.den / g1) };
}

function neg(u: Rat): Rat {
  return i2tor(-u.num, u.den);
}

function sub(u: Rat, v: Rat): Rat {
  return add(u, neg(v));
}

// invert a rat
function inv(u: Rat): Rat {
  if (u.num === 0n) panic('zero divide in inv');
  return i2tor(u.den, u.num);
}

// Print n terms of a power series
async function printn(name: string, u: PS, n: number) {
  let text = '';
  for (; n > 0; n--) {
    const term = await get(u);
    if (end(term)) break;
    text += `${pr(term)} `;
  }
  log(`${name}: ${text}`);
}

// Evaluate n terms of power series u at x=c
async function evaluate(c: Rat, u: PS, n: number): Promise<Rat> {
  if (n === 0) return zero;
  const y = await get(u);
  if (end(y)) return zero;
  return add(y, mul(c, await evaluate(c, u, n - 1)));
}

// Power-series constructors return channels on which power series flow. They start an encapsulated generator
// that puts the terms of the series on the channel.

// Make a pair of power series identical to a given power series

function splitSeries(u: PS): Dch2 {
  const uu = mkdch2();
  go(split, u, uu);
  return uu;
}

// Add two power series
function addSeries(u: PS, v: PS): PS {
  const z = mkdch();
  go(async () => {
    for (;;) {
      await z.req.recv();
      const uv = await get2(u, v);
      if (!end(uv[0]) && !end(uv[1])) {
        await z.dat.send(add(uv[0], uv[1]));
      } else if (!end(uv[1])) {
        await z.dat.send(uv[1]);
        await copy(v, z);
      } else if (!end(uv[0])) {
        await z.dat.send(uv[0]);
        await copy(u, z);
      } else {
        await z.dat.send(finis);
      }
    }
  });
  return z;
}

// Multiply a power series by a constant
function cmul(c: Rat, u: PS): PS {
  const z = mkdch();
  go(async () => {
    for (;;) {
      await z.req.recv();
      const term = await get(u);
      if (end(term)) break;
      await z.dat.send(mul(c, term));
    }
    await z.dat.send(finis);
  });
  return z;
}

// Subtract

function subSeries(u: PS, v: PS): PS {
  return addSeries(u, cmul(neg(one), v));
}

// Multiply a power series by the monomial x^n

function monmul(u: PS, n: number): PS {
  const z = mkdch();
  go(async () => {
    for (let i = n; i > 0; i--) await put(zero, z);
    await copy(u, z);
  });
  return z;
}

// Multiply by x

function xmul(u: PS): PS {
  return monmul(u, 1);
}

function rep(c: Rat): PS {
  const z = mkdch();
  go(repeat, c, z);
  return z;
}

// Monomial c*x^n

function mon(c: Rat, n: number): PS {
  const z = mkdch();
  go(async () => {
    if (c.num !== 0n) {
      for (let i = n; i > 0; i--) await put(zero, z);
      await put(c, z);
    }
    await put(finis, z);
  });
  return z;
}

function shift(c: Rat, u: PS): PS {
  const z = mkdch();
  go(async () => {
    await put(c, z);
    await copy(u, z);
  });
  return z;
}

// Multiply. The algorithm is
//	let U = u + x*UU
//	let V = v + x*VV
//	then UV = u*v + x*(u*VV+v*UU) + x*x*UU*VV

function mulSeries(u: PS, v: PS): PS {
  const z = mkdch();
  go(async () => {
    await z.req.recv();
    const uv = await get2(u, v);
    if (end(uv[0]) || end(uv[1])) {
      await z.dat.send(finis);
      return;
    }
    await z.dat.send(mul(uv[0], uv[1]));
    const uu = splitSeries(u);
    const vv = splitSeries(v);
    const w = addSeries(cmul(uv[0], vv[0]), cmul(uv[1], uu[0]));
    await z.req.recv();
    await z.dat.send(await get(w));
    await copy(addSeries(w, mulSeries(uu[1], vv[1])), z);
  });
  return z;
}

// Differentiate

function diff(u: PS): PS {
  const z = mkdch();
  go(async () => {
    await z.req.recv();
    if (!end(await get(u))) {
      for (let i = 1n; ; i++) {
        const term = await get(u);
        if (end(term)) break;
        await z.dat.send(mul(itor(i), term));
        await z.req.recv();
      }
    }
    await z.dat.send(finis);
  });
  return z;
}

// Integrate, with const of integration
function integ(c: Rat, u: PS): PS {
  const z = mkdch();
  go(async () => {
    await put(c, z);
    let done = false;
    for (let i = 1n; !done; i++) {
      await z.req.recv();
      const term = await get(u);
      if (end(term)) done = true;
      await z.dat.send(mul(i2tor(1n, i), term));
    }
    await z.dat.send(finis);
  });
  return z;
}

// Binomial theorem (1+x)^c

function binom(c: Rat): PS {
  const z = mkdch();
  go(async () => {
    let t = itor(1n);
    for (let n = 1n; c.num !== 0n; n++) {
      await put(t, z);
      t = mul(mul(t, c), i2tor(1n, n));
      c = sub(c, one);
    }
    await put(finis, z);
  });
  return z;
}

// Reciprocal of a power series
//	let U = u + x*UU
//	let Z = z + x*ZZ
//	(u+x*UU)*(z+x*ZZ) = 1
//	z = 1/u
//	u*ZZ + z*UU +x*UU*ZZ = 0
//	ZZ = -UU*(z+x*ZZ)/u

function recip(u: PS): PS {
  const z = mkdch();
  go(async () => {
    const zz = mkdch2();
    await z.req.recv();
    const first = inv(await get(u));
    await z.dat.send(first);
    await split(mulSeries(cmul(neg(first), u), shift(first, zz[0])), zz);
    await copy(zz[1], z);
  });
  return z;
}

// Exponential of a power series with constant term 0
// (nonzero constant term would make nonrational coefficients)
// bug: the constant term is simply ignored
//	Z = exp(U)
//	DZ = Z*DU
//	integrate to get Z

async function exp(u: PS): Promise<PS> {
  const zz = mkdch2();
  await split(integ(one, mulSeries(zz[0], diff(u))), zz);
  return zz[1];
}

// Substitute V for x in U, where the leading term of V is zero
//	let U = u + x*UU
//	let V = v + x*VV
//	then S(U,V) = u + VV*S(V,UU)
// bug: a nonzero constant term is ignored

function subst(u: PS, v: PS): PS {
  const z = mkdch();
  go(async () => {
    const vv = splitSeries(v);
    await z.req.recv();
    const term = await get(u);
    await z.dat.send(term);
    if (!end(term)) {
      if (end(await get(vv[0]))) await put(finis, z);
      else await copy(mulSeries(vv[0], subst(u, vv[1])), z);
    }
  });
  return z;
}

// Monomial Substitution: U(c x^n)
// Each Ui is multiplied by c^i and followed by n-1 zeros

function monSubst(u: PS, c0: Rat, n: number): PS {
  const z = mkdch();
  go(async () => {
    let c = one;
    for (;;) {
      await z.req.recv();
      const term = await get(u);
      await z.dat.send(mul(term, c));
      c = mul(c, c0);
      if (end(term)) {
        await z.dat.send(finis);
        break;
      }
      for (let i = 1; i < n; i++) {
        await z.req.recv();
        await z.dat.send(zero);
      }
    }
  });
  return z;
}

async function check(u: PS, c: Rat, count: number, str: string) {
  for (let i = 0; i < count; i++) {
    const r = await get(u);
    if (!eq(r, c)) {
      log(`got: ${pr(r)} should get ${pr(c)}`);
      panic(str);
    }
  }
}

const N = 10;

async function checka(u: PS, a: readonly Rat[], str: string) {
  for (let i = 0; i < N; i++) await check(u, a[i], 1, str);
}

async function test(ones: PS, twos: PS) {
  await check(ones, one, 5, 'Ones');
  await check(addSeries(ones, ones), itor(2n), 0, 'Add Ones Ones'); // 1 1 1 1 1
  await check(addSeries(ones, twos), itor(3n), 0, 'Add Ones Twos'); // 3 3 3 3 3
  const naturals = Array.from({ length: N }, (_, i) => itor(BigInt(i + 1)));
  await checka(diff(ones), naturals, 'Diff'); // 1 2 3 4 5
  // 0 (integration constant) 1 1/2 1/3 1/4 1/5
  const harmonic = Array.from({ length: N }, (_, i) => (i === 0 ? zero : i2tor(1n, BigInt(i))));
  await checka(integ(zero, ones), harmonic, 'Integ');
  await check(cmul(neg(one), twos), itor(-2n), 10, 'CMul'); // -1 -1 -1 -1 -1
  await check(subSeries(ones, twos), itor(-1n), 0, 'Sub Ones Twos'); // -1 -1 -1 -1 -1
  await checka(mulSeries(ones, ones), naturals, 'Mul'); // 1 2 3 4 5
  const e = [
    itor(1n),
    itor(1n),
    i2tor(3n, 2n),
    i2tor(13n, 6n),
    i2tor(73n, 24n),
    i2tor(167n, 40n),
    i2tor(4_051n, 720n),
    i2tor(37_633n, 5_040n),
    i2tor(43_817n, 4_480n),
    i2tor(4_596_553n, 362_880n),
  ];
  await checka(await exp(ones), e, 'Exp'); // 1 1 3/2 13/6 73/24
  const atan: Rat[] = [];
  for (let c = 1n, i = 0; i < N; i++) {
    if (i % 2 === 0) {
      atan.push(zero);
    } else {
      atan.push(i2tor(c, BigInt(i)));
      c *= -1n;
    }
  }
  await checka(integ(zero, monSubst(ones, neg(one), 2)), atan, 'ATan'); // 0 -1 0 -1/3 0 -1/5
}

async function print(ones: PS, twos: PS) {
  await printn('Ones', ones, 10);
  await printn('Twos', twos, 10);
  await printn('Add', addSeries(ones, twos), 10);
  await printn('Diff', diff(ones), 10);
  await printn('Integ', integ(zero, ones), 10);
  await printn('CMul', cmul(neg(one), ones), 10);
  await printn('Sub', subSeries(ones, twos), 10);
  await printn('Mul', mulSeries(ones, ones), 10);
  await printn('Exp', await exp(ones), 15);
  await printn('MonSubst', monSubst(ones, neg(one), 2), 10);
  await printn('ATan', integ(zero, monSubst(ones, neg(one), 2)), 10);
  // Go's defines these, and calls none of them.
  await printn('Xmul', xmul(ones), 10);
  await printn('Mon', mon(itor(3n), 4), 10);
  await printn('Binom', binom(itor(5n)), 10);
  await printn('Recip', recip(ones), 10);
  await printn('Subst', subst(ones, xmul(ones)), 10);
  log(`eval: ${pr(await evaluate(i2tor(1n, 2n), ones, 10))}`);
}

export async function main() {
  const ones = rep(one);
  const twos = rep(itor(2n));
  await test(ones, twos);
  await print(ones, twos);
}
