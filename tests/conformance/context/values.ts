// Follows TestValues in src/context/x_test.go of Go 1.26.
// Copyright 2016 The Go Authors. All rights reserved.
// Use of this source code is governed by a BSD-style license that can be found in
// tests/conformance/LICENSE-GO.

// Where Go's has a context type of its own in between, this has one without a cancel or with one.

import { background, panic, withCancel, withoutCancel, withValue, type Context } from 'leaklab';

const k1 = Symbol('k1');
const k2 = Symbol('k2');
const k3 = Symbol('k3');

function check(c: Context, name: string, ...want: (string | null)[]) {
  for (const [i, key] of [k1, k2, k3].entries()) {
    if (c.value(key) !== want[i]) panic(`${name}.Value(k${i + 1}) want ${want[i] ?? 'null'}`);
  }
}

export async function main() {
  const c0 = background();
  check(c0, 'c0', null, null, null);

  const c1 = withValue(background(), k1, 'c1k1');
  check(c1, 'c1', 'c1k1', null, null);

  const c2 = withValue(c1, k2, 'c2k2');
  check(c2, 'c2', 'c1k1', 'c2k2', null);

  const c3 = withValue(c2, k3, 'c3k3');
  check(c3, 'c3', 'c1k1', 'c2k2', 'c3k3');

  const c4 = withValue(c3, k1, null);
  check(c4, 'c4', null, 'c2k2', 'c3k3');

  const o0 = withoutCancel(background());
  check(o0, 'o0', null, null, null);

  const o1 = withoutCancel(withValue(background(), k1, 'c1k1'));
  check(o1, 'o1', 'c1k1', null, null);

  const o2 = withValue(o1, k2, 'o2k2');
  check(o2, 'o2', 'c1k1', 'o2k2', null);

  const [o3] = withCancel(c4);
  check(o3, 'o3', null, 'c2k2', 'c3k3');

  const o4 = withValue(o3, k3, null);
  check(o4, 'o4', null, 'c2k2', null);
}
