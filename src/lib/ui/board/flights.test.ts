import { beforeEach, describe, expect, it } from 'vitest';
import { EventKind, packPlace, TraceLog, TraceState, TraceWriter, WaitCode } from '$lib/trace';
import { Flights, type Homes } from './flights';

const PLACE = packPlace(1, WaitCode.chanReceive);

/** Rooms side by side, 100 pixels wide; slots below each other. */
const homes: Homes = {
  dotOf: (room, slot) => ({ x: room * 100, y: slot * 10, size: 8 }),
  done: { x: 900, y: 0, size: 4 },
};

let state: TraceState;
let log: TraceLog;
let writer: TraceWriter;
const track = { id: 0, clock: 0, stated: 0 };

/** States facts and folds them. */
function happens(...facts: [EventKind, number, number?, number?][]): TraceState {
  for (const [kind, subject, a = 0, b = 0] of facts) writer.emit(kind, track, subject, a, b);
  log.append(writer.take());
  state.advance(log, log.length);
  return state;
}

beforeEach(() => {
  [state, log, writer] = [new TraceState(), new TraceLog(), new TraceWriter()];
  happens([EventKind.taskSpawn, 1], [EventKind.taskRun, 1]);
});

describe('flights', () => {
  it('take a task from where it was to where the fold has it, and end there', () => {
    const flights = new Flights();
    flights.take(state, homes, true, 0);
    expect(flights.active).toBe(false);
    flights.take(happens([EventKind.taskBlock, 1, PLACE]), homes, true, 0);
    const [start] = flights.at(0);
    expect(start).toMatchObject({ task: 1, x: 200, y: 0 });
    const [middle] = flights.at(160);
    expect(middle.x).toBeGreaterThan(230);
    expect(middle.x).toBeLessThan(270);
    expect(flights.at(320)).toEqual([]);
    expect(flights.active).toBe(false);
  });

  it('leave alone who has not moved', () => {
    const flights = new Flights();
    flights.take(happens([EventKind.taskBlock, 1, PLACE]), homes, true, 0);
    flights.take(happens([EventKind.taskSpawn, 2, 0, 1]), homes, true, 0);
    expect(flights.at(1).map(({ task }) => task)).toEqual([2]);
    flights.take(state, homes, true, 500);
    expect(flights.at(501)).toEqual([]);
  });

  it('turn about in the air, without a jump', () => {
    const flights = new Flights();
    flights.take(state, homes, true, 0);
    flights.take(happens([EventKind.taskBlock, 1, PLACE]), homes, true, 0);
    const [before] = flights.at(160);
    flights.take(happens([EventKind.taskReady, 1]), homes, true, 160);
    const [after] = flights.at(160);
    expect(after.x).toBe(before.x);
    expect(flights.at(479)[0].x).toBeLessThan(110);
  });

  it('take who is over to the door, once', () => {
    const flights = new Flights();
    flights.take(state, homes, true, 0);
    flights.take(happens([EventKind.taskDone, 1]), homes, true, 0);
    expect(flights.at(319)[0]).toMatchObject({ isOver: true, x: 900 });
    flights.at(320);
    flights.take(happens([EventKind.frameBegin, 1]), homes, true, 400);
    expect(flights.active).toBe(false);
  });

  it('are none after a jump, not even of those that are in the air', () => {
    const flights = new Flights();
    flights.take(state, homes, true, 0);
    flights.take(happens([EventKind.taskBlock, 1, PLACE]), homes, true, 0);
    flights.take(happens([EventKind.taskReady, 1]), homes, false, 10);
    expect(flights.active).toBe(false);
  });

  it('are none where more move than an eye can follow', () => {
    const flights = new Flights();
    flights.take(state, homes, true, 0);
    const many = Array.from({ length: 5_000 }, (_, i): [EventKind, number, number, number] => [
      EventKind.taskSpawn,
      i + 2,
      0,
      1,
    ]);
    flights.take(happens(...many), homes, true, 0);
    expect(flights.active).toBe(false);
  });
});
