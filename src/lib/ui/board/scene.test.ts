import { describe, expect, it } from 'vitest';
import { layoutBoard } from '$lib/timeline';
import { packPlace, WaitCode } from '$lib/trace';
import { Mark, type BoardCensus, type RoomCensus } from './census';
import {
  capacityOf,
  dotOf,
  openedScene,
  sceneOf,
  taskAt,
  waitingGrid,
  type SceneFrame,
} from './scene';

const PLACE = packPlace(11, WaitCode.chanReceive);

/** A census in which one waiting room holds tasks 1 … count, and all other rooms are empty. */
function censusOf(count: number): BoardCensus {
  const waiting = censusOfRoom(3, count, PLACE);
  return {
    rooms: [censusOfRoom(0, 0), censusOfRoom(1, 0), censusOfRoom(2, 0), waiting],
    byPlace: new Map([[PLACE, waiting]]),
  };
}

function censusOfRoom(index: number, count: number, place = 0): RoomCensus {
  return {
    index,
    room: { place, occupants: Uint32Array.from({ length: count }, (_, slot) => slot + 1) },
    slots: count,
    count,
    leaked: 0,
    marks: new Uint8Array(count).fill(Mark.taken),
  };
}

function frameOf(peak: number, ratio = 1): SceneFrame {
  const peaks = new Map([[PLACE, peak]]);
  return { layout: layoutBoard({ width: 518, height: 222 }, peaks), peaks, procs: 4, ratio };
}

describe('the scene', () => {
  it('keeps the size of dots while a room fills', () => {
    const frame = frameOf(1_000);
    const [few] = sceneOf(frame, censusOf(10)).slice(-1);
    const [many] = sceneOf(frame, censusOf(900)).slice(-1);
    expect(few.grid).toEqual(many.grid);
    expect([few.x, few.y]).toEqual([many.x, many.y]);
  });

  it('finds the task under a point', () => {
    const frame = frameOf(1_000, 2);
    const census = censusOf(900);
    const scene = sceneOf(frame, census);
    const { body, grid } = waitingGrid(frame, frame.layout.rooms[0]);
    const x = body.x * 2 + grid.pitch * 3 + 1;
    const y = body.y * 2 + grid.pitch * 2 + 1;
    expect(taskAt(scene, x, y)).toEqual({ task: 2 * grid.columns + 3 + 1, others: 0 });
    expect(taskAt(scene, 3, 3)).toBeNull();
  });

  it('says how many more a dot stands for', () => {
    const frame = frameOf(50_000);
    const census = censusOf(50_000);
    const { body, grid } = waitingGrid(frame, frame.layout.rooms[0]);
    expect(grid.perDot).toBeGreaterThan(1);
    expect(taskAt(sceneOf(frame, census), body.x, body.y)).toEqual({
      task: 1,
      others: grid.perDot - 1,
    });
  });

  it('passes over slots beyond the capacity', () => {
    const frame = frameOf(1);
    expect(() => sceneOf(frame, censusOf(5_000))).not.toThrow();
  });

  it('says where a slot is drawn, and finds its task there again', () => {
    const frame = frameOf(1_000, 2);
    const scene = sceneOf(frame, censusOf(900));
    for (const slot of [0, 17, 899]) {
      const dot = dotOf(scene, 3, slot);
      expect(taskAt(scene, dot!.x, dot!.y)?.task).toBe(slot + 1);
    }
    expect(dotOf(scene, 3, 1_000_000)).toBeNull();
    expect(dotOf(scene, 9, 0)).toBeNull();
    // Processors have a place each, also while nobody is there.
    expect(dotOf(scene, 2, 3)?.x).toBeGreaterThan(dotOf(scene, 2, 0)!.x);
  });

  it('shows an opened room as large as what is there allows, and changes its size only at a doubling', () => {
    const { peaks } = frameOf(1_000);
    const body = { x: 9, y: 98, width: 500, height: 115 };
    const pitchAt = (count: number) => {
      const held = censusOf(count).rooms[3];
      return openedScene(body, held, capacityOf(held, peaks), 1)[0].grid.pitch;
    };
    expect(pitchAt(10)).toBe(18);
    expect(pitchAt(600)).toBe(pitchAt(1_000));
    expect(pitchAt(260)).toBe(pitchAt(512));
    expect(pitchAt(260)).toBeGreaterThan(pitchAt(600));
    expect(capacityOf(censusOf(600).rooms[3], peaks)).toBe(1_000);
  });
});
