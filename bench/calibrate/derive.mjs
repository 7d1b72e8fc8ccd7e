/**
 * What `calibrate` measured, in ns and bytes, by the names of the Go program.
 * @typedef {Readonly<Record<string, number>>} Measured
 */

/**
 * The constants of the cost model, from what was measured. Two significant digits, as the third differs from
 * one run to the next, and whole ns, as clocks are.
 * @param {Measured} measured
 */
export function deriveCosts(measured) {
  const m = strict(measured);
  // A message on an unbuffered channel is a send, a receive and one switch: the sender runs until it must
  // wait, and so does the receiver.
  const switching = m('pingPong') - 2 * m('channel');
  // From 64 KiB to 1 MiB, stacks of 64, 128, 256 and 512 KiB are copied.
  const copyKiB = (m('stackTo1M') - m('stackTo64K')) / (64 + 128 + 256 + 512);
  return {
    switch: round(switching),
    // A goroutine's life is a spawn and one switch.
    spawn: round(m('spawnEnd') - switching),
    spawnNew: round(m('spawnFresh') - m('spawnAgain')),
    channel: round(m('channel')),
    selectCase: round(
      ((m('select2') - m('channel')) / 2 +
        (m('select3') - m('channel')) / 3 +
        (m('select4') - m('channel')) / 4) /
        3,
    ),
    closeWaiter: round(m('closeWaiter')),
    lock: round(m('mutex')),
    timer: round((m('timerChannel') + m('timerFunc') + m('timerReset')) / 3),
    turn: round(m('loopCall')),
    wake: round(m('wake')),
    stackGrow: round(Math.max(0, m('stackTo4K') - 2 * copyKiB)),
    stackCopyKiB: round(copyKiB),
    // The collector stops the world twice.
    gcPause: round(m('gcPause') / 2),
    gcFixed: round(m('markEmpty')),
    gcMarkMiB: round(m('markPerMiB')),
    gcMarkTask: round((m('markPerTask10k') + m('markPerTask100k')) / 2),
  };
}

/**
 * How many bytes things take, from what was measured: multiples of a word.
 * @param {Measured} measured
 */
export function deriveSizes(measured) {
  const m = strict(measured);
  return {
    globals: words(m('globalsBytes')),
    task: words(m('taskBytes') - m('taskAgainBytes')),
    taskStart: words(m('taskAgainBytes')),
    taskScan: words(m('taskScanBytes')),
    call: words(m('frameBytes')),
    channel: words(m('channelBytes')),
    timer: words(m('timerBytes')),
    context: words(m('contextBytes')),
  };
}

/**
 * The text of an object literal, as Prettier leaves it.
 * @param {Readonly<Record<string, number>>} constants
 */
export function literal(constants) {
  const lines = Object.entries(constants).map(
    ([name, value]) => `  ${name}: ${value.toLocaleString('en').replaceAll(',', '_')},\n`,
  );
  return `{\n${lines.join('')}}`;
}

/** @param {number} value */
function round(value) {
  return Math.round(Number(value.toPrecision(2)));
}

/** @param {number} bytes */
function words(bytes) {
  return Math.round(bytes / 8) * 8;
}

/** @param {Measured} measured */
function strict(measured) {
  /** @param {string} name */
  return (name) => {
    if (name in measured) return measured[name] ?? NaN;
    throw new Error(`recorded.json has no "${name}": npm run calibrate`);
  };
}
