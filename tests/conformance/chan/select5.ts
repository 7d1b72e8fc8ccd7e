// Follows test/chan/select5.go of Go 1.26.
// Copyright 2011 The Go Authors. All rights reserved.
// Use of this source code is governed by a BSD-style license that can be found in
// tests/conformance/LICENSE-GO.

// Generate test of channel operations and simple selects. The text that this makes is compiled and run to do the
// actual test.
//
// Each test does only one real send or receive at a time, but phrased in various ways that a compiler may or may
// not rewrite into simpler expressions.
//
// In Go the left side of a case's assignment (`*f(&x) = <-c`) is part of the case. Here the value is assigned
// behind the select, so what is varied is the kind of target; that nothing is assigned in a case that is not
// chosen is an `if`.

interface Maybe {
  maybe(): boolean;
  /** A default case may stand in one place of two, or must in the last. */
  maybeDefault(): boolean;
  mustDefault(): boolean;
}

/** The text of a select with these cases, and of what follows by the name of the case that was chosen. */
class SelectText {
  private readonly cases: string[] = [];
  private readonly arms: string[] = [];

  add(name: string, operation: string, then: string) {
    this.cases.push(`${name}: ${operation}`);
    this.arms.push(`if (got.case === '${name}') { ${then} }`);
  }

  orDefault(then: string) {
    this.add('default', 'null', then);
  }

  text(): string {
    return `const got = await select({ ${this.cases.join(', ')} });\n${this.arms.join('\n')}`;
  }
}

/** The first for which the choice falls, or else the last. */
function oneOf(a: Maybe, texts: readonly string[]): string {
  return texts.find((_, i) => i === texts.length - 1 || a.maybe()) ?? '';
}

const CHECK = 'if (x !== n) die(x);\nn++;';

/** Dummy and nil channels: cases that keep a compiler from making something simpler of the select. */
function addDummies(a: Maybe, text: SelectText) {
  if (a.maybe()) text.add('dummySend', 'dummy.send(1)', "panic('dummy send');");
  if (a.maybe()) text.add('dummyRecv', 'dummy.recv()', "panic('dummy receive');");
  if (a.maybe()) text.add('nilSend', 'nilch.send(1)', "panic('nilch send');");
  if (a.maybe()) text.add('nilRecv', 'nilch.recv()', "panic('nilch recv');");
}

/** The same with operands that check the order in which they are evaluated. */
function addOrderedDummies(a: Maybe, text: SelectText, first: number) {
  const [o1, o2, o3, o4, o5, o6] = [0, 1, 2, 3, 4, 5].map((i) => first + i);
  if (a.maybe()) {
    text.add('dummySend', `fc(dummy, ${o1}).send(fn(1, ${o2}))`, "panic('dummy send');");
  }
  if (a.maybe()) text.add('dummyRecv', `fc(dummy, ${o3}).recv()`, "panic('dummy receive');");
  if (a.maybe()) {
    text.add('nilSend', `fc(nilch, ${o4}).send(fn(1, ${o5}))`, "panic('nilch send');");
  }
  if (a.maybe()) text.add('nilRecv', `fc(nilch, ${o6}).recv()`, "panic('nilch recv');");
}

/** Send n, receive it one way or another into x, check that they match. */
function recv(a: Maybe): string {
  let text = 'await c.send(n);\n';
  if (a.maybe()) {
    text += 'x = await c.recv();\n';
  } else {
    const select = new SelectText();
    // Blocking or non-blocking, before the receive.
    if (a.maybeDefault()) select.orDefault("panic('nonblock');");
    // Receive from c. Different cases are direct, indirect, declared, interface, and map assignment.
    const then = oneOf(a, [
      'x = got.value;',
      'f(px).value = got.value; x = px.value;',
      'const y = got.value; x = y;',
      'i = got.value; x = i as number;',
      'm.set(13, got.value); x = m.get(13) ?? -1;',
    ]);
    select.add('c', 'c.recv()', then);
    // Blocking or non-blocking again, after the receive.
    if (a.maybeDefault()) select.orDefault("panic('nonblock');");
    addDummies(a, select);
    text += `${select.text()}\n`;
  }
  return text + CHECK;
}

/** The same; checks order of operations by calling functions whose argument sequence must strictly increase. */
function recvOrder(a: Maybe): string {
  let text = 'order = 0;\nawait c.send(n);\n';
  // Outside of select, left-to-right rule applies.
  const form = oneOf(a, ['indirect', 'element', 'select']);
  if (form === 'indirect') {
    text += 'fp(px, 1).value = await fc(c, 2).recv(); x = px.value;\n';
  } else if (form === 'element') {
    text += 'a[fn(13, 1)] = await fc(c, 2).recv(); x = a[13];\n';
  } else {
    const select = new SelectText();
    if (a.maybeDefault()) select.orDefault("panic('nonblock');");
    // Inside select, assignment waits until case is chosen.
    const then = oneOf(a, [
      'fp(px, 100).value = got.value; x = px.value;',
      'const y = got.value; x = y;',
      'i = got.value; x = i as number;',
      'm.set(fn(13, 100), got.value); x = m.get(13) ?? -1;',
    ]);
    select.add('c', 'fc(c, 1).recv()', then);
    if (a.maybeDefault()) select.orDefault("panic('nonblock');");
    addOrderedDummies(a, select, 2);
    text += `${select.text()}\n`;
  }
  return text + CHECK;
}

/** Send n one way or another, receive it into x, check that they match. */
function send(a: Maybe): string {
  let text = '';
  if (a.maybe()) {
    text += 'await c.send(n);\n';
  } else {
    const select = new SelectText();
    if (a.maybeDefault()) select.orDefault("panic('nonblock');");
    select.add('c', 'c.send(n)', '');
    if (a.maybeDefault()) select.orDefault("panic('nonblock');");
    addDummies(a, select);
    text += `${select.text()}\n`;
  }
  return `${text}x = await c.recv();\n${CHECK}`;
}

/** The same, with the order of operations. */
function sendOrder(a: Maybe): string {
  let text = 'order = 0;\n';
  if (a.maybe()) {
    text += 'await fc(c, 1).send(fn(n, 2));\n';
  } else {
    const select = new SelectText();
    if (a.maybeDefault()) select.orDefault("panic('nonblock');");
    select.add('c', 'fc(c, 1).send(fn(n, 2))', '');
    if (a.maybeDefault()) select.orDefault("panic('nonblock');");
    addOrderedDummies(a, select, 3);
    text += `${select.text()}\n`;
  }
  return `${text}x = await c.recv();\n${CHECK}`;
}

/** Test various combinations of non-blocking operations. */
function nonblock(a: Maybe): string {
  const select = new SelectText();
  if (a.maybeDefault()) select.orDefault('');
  if (a.maybe()) select.add('dummySend', 'dummy.send(1)', "panic('dummy <- 1');");
  if (a.maybe()) select.add('nilSend', 'nilch.send(1)', "panic('nilch <- 1');");
  if (a.maybe()) select.add('dummyRecv', 'dummy.recv()', "panic('<-dummy');");
  if (a.maybe()) select.add('dummyX', 'dummy.recv()', "x = got.value; panic('<-dummy x');");
  if (a.maybe()) select.add('dummyOk', 'dummy.recvOk()', "panic('<-dummy, ok');");
  if (a.maybe()) select.add('nilRecv', 'nilch.recv()', "panic('<-nilch');");
  if (a.maybe()) select.add('nilX', 'nilch.recv()', "x = got.value; panic('<-nilch x');");
  if (a.maybe()) select.add('nilOk', 'nilch.recvOk()', "panic('<-nilch, ok');");
  if (a.mustDefault()) select.orDefault('');
  return `x = n;\n${select.text()}\n${CHECK}`;
}

const HEADER = `
import { chan, nilChan, panic, select, type Chan } from 'leaklab';

// channel is buffered so test is single-goroutine. we are not interested in the concurrency aspects of select,
// just testing that the right calls happen.
const c = chan<number>(1);
const nilch = nilChan<number>();
const dummy = chan<number>();
let n = 1;
let x = 0;
let i: unknown;
const px = { value: 0 };
const m = new Map<number, number>();
const a: number[] = [];
let order = 0;

function f(p: { value: number }) {
  return p;
}

// check order of operations by ensuring that successive calls to checkorder have increasing o values.
function checkorder(o: number) {
  if (o <= order) panic('invalid order ' + o + ' after ' + order);
  order = o;
}

function fc(c: Chan<number>, o: number) {
  checkorder(o);
  return c;
}

function fp(p: { value: number }, o: number) {
  checkorder(o);
  return p;
}

function fn(n: number, o: number) {
  checkorder(o);
  return n;
}

function die(x: number) {
  panic('have ' + x + ' want ' + n);
}
`;

/**
 * Enumerates all possible paths through some logic, which calls `maybe` when it wants to choose: on successive
 * runs that returns true and then false.
 */
class Choices implements Maybe {
  private readonly taken: boolean[] = [];
  private at = 0;
  private def = false;

  maybe(): boolean {
    if (this.at === this.taken.length) this.taken.push(true);
    return this.taken[this.at++];
  }

  maybeDefault(): boolean {
    if (this.def) return false;
    this.def = this.maybe();
    return this.def;
  }

  mustDefault(): boolean {
    return !this.def;
  }

  /** To the next path; false after the last. */
  next(): boolean {
    this.at = 0;
    this.def = false;
    while (this.taken.at(-1) === false) this.taken.pop();
    if (this.taken.length === 0) return false;
    this.taken[this.taken.length - 1] = false;
    return true;
  }
}

export interface Generated {
  readonly text: string;
  readonly cases: number;
}

/** All the tests, as one program. */
export function generate(): Generated {
  const tests: string[] = [];
  for (const template of [recv, send, recvOrder, sendOrder, nonblock]) {
    const choices = new Choices();
    do {
      tests.push(`async function test${tests.length}() {\n${template(choices)}\n}`);
    } while (choices.next());
  }
  const calls = tests.map((_, i) => `await test${i}();`).join('\n');
  return {
    text: `${HEADER}\n${tests.join('\n\n')}\n\nexport async function main() {\n${calls}\n}\n`,
    cases: tests.length,
  };
}
