import { IDLE, type RunLanes } from '$lib/analysis';
import { FRAME_NS, TaskStatus } from '$lib/trace';
import type { Arrow } from './arrows';
import type { TraceColours } from './colours';
import type { LaneList } from './lane-list';
import { slicesOf, type Slice } from './slices';
import type { Tick, TimeWindow } from './time-window';

/** Measures of the picture, in CSS pixels. */
export const LANE_HEIGHT = 20;
export const RULER_HEIGHT = 22;
export const GUTTER = 116;

export interface TraceScene {
  readonly width: number;
  readonly height: number;
  readonly ratio: number;
  readonly window: TimeWindow;
  readonly lanes: RunLanes;
  readonly list: LaneList;
  /** The first lane that is drawn, the one after the last, and where the first stands under the ruler. */
  readonly first: number;
  readonly end: number;
  readonly top: number;
  readonly ticks: readonly Tick[];
  readonly arrows: readonly Arrow[];
  /** ns. */
  readonly playhead: number;
  readonly picked: number;
  readonly colours: TraceColours;
  label(lane: number): { readonly text: string; readonly leaked: boolean };
  /** What is written into a slice that is wide enough. */
  words(lane: number, slice: Slice): string;
}

/** Height and place of a status within its lane: shape beside colour. */
const SHAPES: Readonly<
  Record<number, { colour: keyof TraceColours; y: number; height: number } | undefined>
> = {
  [TaskStatus.running]: { colour: 'running-dot', y: 3, height: 14 },
  [TaskStatus.runnable]: { colour: 'runnable-dot', y: 8, height: 9 },
  [TaskStatus.blocked]: { colour: 'blocked-dot', y: 13, height: 4 },
  [TaskStatus.sleeping]: { colour: 'sleeping-dot', y: 15, height: 2 },
};

/** Narrower slices have no words. */
const LEAST_WORDS = 34;

/** Frames are told apart where they are so wide. */
const LEAST_FRAME = 5;

/** Paints the whole trace into a canvas of `width` × `height` CSS pixels. */
export function paintTrace(context: CanvasRenderingContext2D, scene: TraceScene): void {
  const { width, height, ratio, colours } = scene;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, width, height);
  context.textBaseline = 'middle';
  context.save();
  context.beginPath();
  context.rect(0, RULER_HEIGHT, width, height - RULER_HEIGHT);
  context.clip();
  paintFrames(context, scene);
  for (let lane = scene.first; lane < scene.end; lane++) paintLane(context, scene, lane);
  paintArrows(context, scene);
  context.restore();
  paintRuler(context, scene);
  paintPlayhead(context, scene);
  context.fillStyle = colours.line;
  context.fillRect(GUTTER - 1, 0, 1, height);
}

const xOf = ({ window, width }: TraceScene, time: number): number =>
  GUTTER + ((time - window.from) / window.span) * (width - GUTTER);

const yOf = ({ top, first }: TraceScene, lane: number): number =>
  RULER_HEIGHT + top + (lane - first) * LANE_HEIGHT;

function paintFrames(context: CanvasRenderingContext2D, scene: TraceScene): void {
  const { window, width, height, colours } = scene;
  if ((FRAME_NS / window.span) * (width - GUTTER) < LEAST_FRAME) return;
  context.fillStyle = colours.line;
  context.globalAlpha = 0.6;
  const last = window.from + window.span;
  for (let frame = Math.ceil(window.from / FRAME_NS); frame * FRAME_NS <= last; frame++) {
    context.fillRect(Math.round(xOf(scene, frame * FRAME_NS)), RULER_HEIGHT, 1, height);
  }
  context.globalAlpha = 1;
}

function paintLane(context: CanvasRenderingContext2D, scene: TraceScene, lane: number): void {
  const { lanes, list, window, width, colours, picked } = scene;
  const isProc = lane < list.procs;
  const id = isProc ? lane : list.tasks[lane - list.procs];
  const y = yOf(scene, lane);
  if (!isProc && id === picked) {
    context.fillStyle = colours['accent-tint'];
    context.fillRect(0, y, width, LANE_HEIGHT);
  } else if (isProc) {
    context.fillStyle = colours.panel;
    context.fillRect(0, y, width, LANE_HEIGHT);
  }
  const columns = isProc ? lanes.procs : lanes.tasks;
  context.save();
  context.beginPath();
  context.rect(GUTTER, y, width - GUTTER, LANE_HEIGHT);
  context.clip();
  for (const slice of slicesOf(columns, id, window, width - GUTTER, lanes.end)) {
    paintSlice(context, scene, lane, slice, y);
  }
  context.restore();
  const label = scene.label(lane);
  context.font = '11px ' + FONT;
  context.fillStyle = label.leaked ? colours.leaked : isProc ? colours.text : colours.dim;
  context.fillText(label.text, 10, y + LANE_HEIGHT / 2, GUTTER - 18);
}

const FONT = "'Inter Variable', Inter, system-ui, sans-serif";

function paintSlice(
  context: CanvasRenderingContext2D,
  scene: TraceScene,
  lane: number,
  slice: Slice,
  y: number,
): void {
  const { colours } = scene;
  const x = GUTTER + slice.x;
  if (slice.status === TaskStatus.done || slice.status === TaskStatus.panicked) {
    context.fillStyle = slice.status === TaskStatus.done ? colours.done : colours['leaked-dot'];
    context.fillRect(Math.floor(x), y + 5, 2, 10);
    return;
  }
  const shape = slice.status === IDLE ? undefined : SHAPES[slice.status];
  if (shape !== undefined) {
    context.fillStyle = colours[shape.colour];
    context.fillRect(x, y + shape.y, Math.max(slice.width, 1), shape.height);
  }
  if (slice.dense) {
    // Too short to be told apart: there is more to see here.
    context.fillStyle = colours.text;
    context.fillRect(x, y + 18, 1, 1);
  }
  if (slice.width < LEAST_WORDS) return;
  const words = scene.words(lane, slice);
  if (words === '') return;
  const isFilled = slice.status === TaskStatus.running;
  context.font = '10.5px ' + FONT;
  context.fillStyle = isFilled ? colours['on-accent'] : colours.dim;
  const at = Math.max(x, GUTTER) + 4;
  const room = x + slice.width - at - 4;
  if (context.measureText(words).width <= room) {
    context.fillText(words, at, isFilled ? y + 10 : y + 7);
  }
}

function paintArrows(context: CanvasRenderingContext2D, scene: TraceScene): void {
  const { arrows, colours } = scene;
  context.lineWidth = 1;
  for (const { kind, time, from, to } of arrows) {
    const x = Math.round(xOf(scene, time)) + 0.5;
    const down = to > from;
    const y0 = yOf(scene, from) + (down ? LANE_HEIGHT - 3 : 3);
    const y1 = yOf(scene, to) + (down ? 3 : LANE_HEIGHT - 3);
    if (x < GUTTER) continue;
    context.strokeStyle = context.fillStyle = kind === 'spawn' ? colours.text : colours.accent;
    context.setLineDash(kind === 'spawn' ? [3, 3] : []);
    context.beginPath();
    context.moveTo(x, y0);
    context.lineTo(x, y1);
    context.stroke();
    context.setLineDash([]);
    const tip = down ? -4 : 4;
    context.beginPath();
    context.moveTo(x, y1);
    context.lineTo(x - 3, y1 + tip);
    context.lineTo(x + 3, y1 + tip);
    context.fill();
  }
}

function paintRuler(context: CanvasRenderingContext2D, scene: TraceScene): void {
  const { width, colours, ticks } = scene;
  context.fillStyle = colours.bg;
  context.fillRect(0, 0, width, RULER_HEIGHT);
  context.fillStyle = colours.line;
  context.fillRect(0, RULER_HEIGHT - 1, width, 1);
  context.font = '10.5px ' + FONT;
  for (const { time, text } of ticks) {
    const x = Math.round(xOf(scene, time));
    context.fillStyle = colours.line;
    context.fillRect(x, RULER_HEIGHT - 6, 1, 5);
    context.fillStyle = colours.dim;
    if (x + 4 + context.measureText(text).width < width) context.fillText(text, x + 4, 10);
  }
}

function paintPlayhead(context: CanvasRenderingContext2D, scene: TraceScene): void {
  const { playhead, height, width, colours } = scene;
  const x = Math.round(xOf(scene, playhead));
  if (x < GUTTER || x > width) return;
  context.fillStyle = colours.accent;
  context.fillRect(x, 0, 1.5, height);
  context.beginPath();
  context.arc(x + 0.75, 5, 4, 0, Math.PI * 2);
  context.fill();
}
