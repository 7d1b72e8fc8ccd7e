import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  EventKind,
  packPlace,
  Timeline,
  TraceLog,
  TraceWriter,
  WaitCode,
  type TraceState,
} from '../../trace';
import { NEVER } from '../facts';
import { SiteGrowth } from './site-growth';

const SITE = 7;
const PLACE = packPlace(SITE, WaitCode.chanReceive);
const SETTINGS = { windowFrames: 10, threshold: 20 };

/** A log in which `waiting[k]` tasks wait at one place after k frames. */
function logOf(waiting: readonly number[], place = PLACE): TraceLog {
  const writer = new TraceWriter();
  writer.entry({ name: 'worker', site: 3 });
  let made = 0;
  const blocked: number[] = [];
  const track = { id: 0, clock: 0, stated: 0 };
  const emit = (kind: EventKind, subject: number, a = 0): void =>
    writer.emit(kind, track, subject, a, 0);
  waiting.forEach((count, frame) => {
    while (blocked.length < count) {
      emit(EventKind.taskSpawn, ++made);
      emit(EventKind.taskRun, made);
      emit(EventKind.taskBlock, made, place);
      blocked.push(made);
    }
    while (blocked.length > count) emit(EventKind.taskReady, blocked.shift()!);
    emit(EventKind.frameBegin, frame);
  });
  const log = new TraceLog();
  log.append(writer.take());
  return log;
}

function detect(log: TraceLog): { growth: SiteGrowth; at: (position: number) => TraceState } {
  const growth = new SiteGrowth(log, SETTINGS);
  growth.update();
  const timeline = new Timeline(log);
  return { growth, at: (position) => timeline.at(log.frameEnd(position)) };
}

const frames = (count: number, of: (frame: number) => number): number[] =>
  Array.from({ length: count }, (_, frame) => of(frame));

it('finds a site whose number waiting grows, from when it is large and has grown for a window', () => {
  const { growth, at } = detect(logOf(frames(40, (frame) => frame * 2)));
  expect(growth.findings(at(9))).toEqual([]);
  const [finding, ...others] = growth.findings(at(30));
  expect(others).toEqual([]);
  expect(finding).toEqual({
    detector: 'site-growth',
    entry: 'worker',
    spawnSite: 3,
    waitSite: SITE,
    reason: 'chan receive',
    count: 60,
    sinceFrame: 10,
    example: 1,
  });
});

it('says nothing of a site that is large and steady: its blind spot', () => {
  const { growth, at } = detect(logOf(frames(40, (frame) => Math.min(frame * 10, 100))));
  expect(growth.findings(at(12))).toHaveLength(1);
  expect(growth.findings(at(30))).toEqual([]);
});

it('says nothing below the threshold', () => {
  const { growth, at } = detect(logOf(frames(40, (frame) => Math.floor(frame / 2))));
  expect(growth.findings(at(39))).toEqual([]);
});

it('says nothing of a queue that fills and drains', () => {
  const { growth, at } = detect(logOf(frames(60, (frame) => (frame % 5) * 30)));
  for (let frame = 0; frame < 60; frame++) expect(growth.findings(at(frame))).toEqual([]);
});

it('takes congestion for a leak while it lasts: its false alarm', () => {
  const { growth, at } = detect(
    logOf(frames(60, (frame) => (frame < 30 ? frame * 5 : Math.max(0, 300 - frame * 5)))),
  );
  expect(growth.findings(at(29))).toHaveLength(1);
  expect(growth.findings(at(59))).toEqual([]);
});

it('reads a log in pieces as it reads a whole one', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(60), { minLength: 2, maxLength: 40 }), fc.nat(39), (counts, n) => {
      const log = logOf(counts);
      const whole = detect(log).growth;
      const pieces = new TraceLog();
      const growth = new SiteGrowth(pieces, SETTINGS);
      log.scan(0, log.length, (words, begin, end) => {
        for (let i = begin; i < end; i += 12) {
          const part = words.slice(i, Math.min(i + 12, end));
          pieces.append({ words: [part], strings: [], entries: [] });
          growth.update();
        }
      });
      const position = Math.min(n, counts.length);
      expect(growth.growingSince(PLACE, position)).toBe(whole.growingSince(PLACE, position));
    }),
  );
});

it('has nothing to say of places that it does not know', () => {
  const { growth } = detect(logOf([30, 60]));
  expect(growth.growingSince(PLACE + 1, 1)).toBe(NEVER);
  expect(growth.growingSince(PLACE, 500)).toBe(NEVER);
});
