import type { Look, SceneRow } from '$lib/content';
import type { Size } from '$lib/timeline';
import { drawBeyond } from './beyond';
import type { DrawCall, Ink, Scene, SceneMoment } from './scene';

/** Room for the bar of what has no place. */
const SIDE = 12;
const MARGIN = 4;
const LARGEST = 11;

/** A task that has changed its state in so many frames is drawn bright. */
const FRESH = 6;

/** One thing in a row. */
interface Token {
  readonly ink: Ink;
  readonly alpha: number;
  /** A red square stands for it, whatever its look. */
  readonly isLeaked?: boolean;
  readonly isHollow?: boolean;
}

/** Rows of the game's things, one above the other; each row ends in a bar for what has no place in it. */
export function rows(settings: readonly SceneRow[]): Scene {
  return (moment, { width, height }) => {
    const pitch = height / settings.length;
    return settings.flatMap((row, i) => {
      const calls = drawRow(row, moment, { width, height: pitch });
      return calls.map((call) => lowered(call, i * pitch));
    });
  };
}

function drawRow(row: SceneRow, moment: SceneMoment, size: Size): DrawCall[] {
  const places = row.places;
  const pitch = (size.width - SIDE - 2 * MARGIN) / places;
  const edge = Math.max(2, Math.min(LARGEST, pitch - 1, size.height - 4));
  const look = row.show === 'queue' ? 'packet' : row.look;
  const { tokens, room } = tokensOf(row, moment);
  const calls: DrawCall[] = [];
  for (let place = 0; place < Math.min(places, room); place++) {
    const box = { x: MARGIN + place * pitch, y: (size.height - edge) / 2, edge };
    const token = tokens.at(place);
    calls.push(
      ...(place < tokens.length && token !== undefined
        ? drawToken(look, token, box)
        : drawToken(look, { ink: 'line', alpha: 1, isHollow: true }, box)),
    );
  }
  return [...calls, ...drawBeyond(tokens.length - places, size)];
}

/** What stands in a row, and for how much there is room at all. */
function tokensOf(row: SceneRow, moment: SceneMoment): { tokens: Token[]; room: number } {
  switch (row.show) {
    case 'tasks':
      return {
        tokens: moment.casts(row.entry).map(({ isLeaked, still }) => ({
          ink: isLeaked ? 'bad' : 'sprite',
          alpha: isLeaked || still < FRESH ? 1 : 0.45,
          isLeaked,
        })),
        room: row.places,
      };
    case 'queue': {
      const { buffered, capacity } = moment.queue(row.channel);
      const token: Token = { ink: 'hero', alpha: 1 };
      return { tokens: Array.from({ length: buffered }, () => token), room: capacity };
    }
    case 'resources': {
      const { open, idle } = moment.resources(row.resource);
      const used = Math.max(0, open - idle);
      return {
        tokens: Array.from({ length: open }, (_, i) =>
          i < used
            ? { ink: 'sprite' as const, alpha: 1 }
            : { ink: 'idle' as const, alpha: 1, isHollow: true },
        ),
        room: row.places,
      };
    }
  }
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly edge: number;
}

function drawToken(look: Look, { ink, alpha, isLeaked, isHollow }: Token, box: Box): DrawCall[] {
  const { x, y, edge } = box;
  const middle = { x: x + edge / 2, y: y + edge / 2 };
  const whole = { shape: 'box', x, y, width: edge, height: edge } as const;
  if (isLeaked === true) return [{ ...whole, ink, alpha }];
  if (isHollow === true) return [{ shape: 'disc', ...middle, radius: edge / 6, ink, alpha }];
  switch (look) {
    case 'player':
      return [{ shape: 'disc', ...middle, radius: edge / 2, ink, alpha }];
    case 'heart':
      // Two lobes and the point below them.
      return [
        ...[edge * 0.3, edge * 0.7].map((across): DrawCall => ({
          ...{ shape: 'disc', x: x + across, y: y + edge * 0.35, radius: edge * 0.24 },
          ...{ ink, alpha },
        })),
        { shape: 'disc', x: middle.x, y: y + edge * 0.62, radius: edge * 0.26, ink, alpha },
      ];
    case 'packet':
      return [{ ...whole, y: y + edge * 0.2, height: edge * 0.6, ink, alpha }];
    case 'door':
      return [{ ...whole, x: x + edge * 0.2, width: edge * 0.6, ink, alpha }];
    case 'save':
      return [
        { ...whole, ink, alpha },
        { ...whole, x: x + edge * 0.25, width: edge * 0.5, height: edge * 0.4, ink: 'ground' },
      ];
    case 'worker':
      return [
        { shape: 'disc', x: middle.x, y: y + edge * 0.25, radius: edge * 0.22, ink, alpha },
        { ...whole, y: y + edge * 0.5, height: edge * 0.5, ink, alpha },
      ];
  }
}

function lowered(call: DrawCall, by: number): DrawCall {
  return call.shape === 'line'
    ? { ...call, y: call.y + by, toY: call.toY + by }
    : { ...call, y: call.y + by };
}
