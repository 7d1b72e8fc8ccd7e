import { FRAME_NS } from '$lib/trace';
import { watchSize, type ScreenSize } from '../../board/size';
import type { CommandOf } from '../../keys';
import { GUTTER, LANE_HEIGHT, RULER_HEIGHT } from './paint';
import { clampWindow, following, panned, zoomed, type TimeWindow } from './time-window';

/** Frames that are seen at first. */
const FIRST_FRAMES = 3;
const ZOOM_STEP = 1.6;
const PAN_STEP = 0.12;

/** A pointer that has travelled no farther, in pixels, has pressed and not dragged. */
const STILL = 4;

/** Fingers must be so far apart, in pixels, to zoom: nearer, the factor would leap. */
const LEAST_SPREAD = 8;

interface Point {
  readonly x: number;
  readonly y: number;
}

interface Options {
  /** Length of the run, in ns. */
  readonly end: () => number;
  /** Where the playhead is, in ns. */
  readonly now: () => number;
  /** Something was pressed: `y` in pixels from the top of the picture, `time` in ns. */
  readonly ontap: (y: number, time: number) => void;
}

/** Which lanes and which time are seen, and how keys, wheel and fingers move that. */
export class LanesInSight {
  size = $state.raw<ScreenSize>({ width: 0, height: 0, ratio: 1 });
  window = $state.raw<TimeWindow>({ from: 0, span: FIRST_FRAMES * FRAME_NS });
  scrollTop = $state(0);

  readonly #options: Options;
  #scroller: HTMLElement | null = null;
  /** Fingers and buttons that are down, by pointer. */
  // eslint-disable-next-line svelte/prefer-svelte-reactivity -- nothing is drawn from it
  readonly #held = new Map<number, Point>();
  #travelled = 0;

  constructor(options: Options) {
    this.#options = options;
  }

  /** Height of the lanes in sight, in pixels. */
  get height(): number {
    return Math.max(this.size.height - RULER_HEIGHT, LANE_HEIGHT);
  }

  /** Takes over the element that scrolls; returns what ends that. */
  attach(element: HTMLElement): () => void {
    this.#scroller = element;
    const wheel = (event: WheelEvent): void => this.#wheel(event);
    const endSize = watchSize(element, (next) => (this.size = next));
    element.addEventListener('wheel', wheel, { passive: false });
    return () => {
      endSize();
      element.removeEventListener('wheel', wheel);
    };
  }

  readonly scrolled = (): void => {
    this.scrollTop = this.#scroller?.scrollTop ?? 0;
  };

  scrollTo(top: number): void {
    if (this.#scroller !== null && this.#scroller.scrollTop !== top) this.#scroller.scrollTop = top;
  }

  /** Brings a moment into view; where it is, nothing moves. */
  follow(time: number): void {
    this.window = following(this.window, time, this.#options.end());
  }

  toPlayhead(): void {
    const span = FIRST_FRAMES * FRAME_NS;
    const from = this.#options.now() - span * 0.7;
    this.window = clampWindow({ from, span }, this.#options.end());
  }

  do(command: CommandOf<'trace'>): void {
    switch (command) {
      case 'earlier':
        this.#pan(-PAN_STEP);
        break;
      case 'later':
        this.#pan(PAN_STEP);
        break;
      case 'closer':
        this.#zoom(ZOOM_STEP, 0.5);
        break;
      case 'wider':
        this.#zoom(1 / ZOOM_STEP, 0.5);
        break;
      case 'to-playhead':
        this.toPlayhead();
        break;
      case 'up':
        this.#scroll(-LANE_HEIGHT);
        break;
      case 'down':
        this.#scroll(LANE_HEIGHT);
        break;
      case 'page-up':
        this.#scroll(-this.height);
        break;
      case 'page-down':
        this.#scroll(this.height);
        break;
    }
  }

  readonly press = (event: PointerEvent & { currentTarget: Element }): void => {
    if (event.button !== 0) return;
    this.#held.set(event.pointerId, { x: event.clientX, y: event.clientY });
    event.currentTarget.setPointerCapture(event.pointerId);
    this.#travelled = 0;
  };

  readonly drag = (event: PointerEvent): void => {
    const before = this.#held.get(event.pointerId);
    if (before === undefined) return;
    const at = { x: event.clientX, y: event.clientY };
    const other = [...this.#held].find(([id]) => id !== event.pointerId)?.[1];
    if (other === undefined) {
      this.#pan((before.x - at.x) / this.#width);
      this.#scroll(before.y - at.y);
    } else {
      const spread = Math.abs(at.x - other.x);
      const spreadBefore = Math.abs(before.x - other.x);
      if (Math.min(spread, spreadBefore) > LEAST_SPREAD)
        this.#zoom(spread / spreadBefore, this.#partAt((at.x + other.x) / 2));
    }
    this.#travelled += Math.abs(at.x - before.x) + Math.abs(at.y - before.y);
    this.#held.set(event.pointerId, at);
  };

  readonly release = (event: PointerEvent): void => {
    const wasHeld = this.#held.delete(event.pointerId);
    if (!wasHeld || this.#travelled > STILL || event.type === 'pointercancel') return;
    const top = this.#scroller?.getBoundingClientRect().top ?? 0;
    const { from, span } = this.window;
    this.#options.ontap(event.clientY - top, from + this.#partAt(event.clientX) * span);
  };

  /** Width of what is drawn beside the names, in pixels. */
  get #width(): number {
    return Math.max(1, this.size.width - GUTTER);
  }

  #partAt(clientX: number): number {
    const left = this.#scroller?.getBoundingClientRect().left ?? 0;
    return (clientX - left - GUTTER) / this.#width;
  }

  #wheel(event: WheelEvent): void {
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      this.#zoom(Math.exp(-event.deltaY / 240), this.#partAt(event.clientX));
      return;
    }
    const sideways = event.shiftKey && event.deltaX === 0 ? event.deltaY : event.deltaX;
    if (sideways === 0) return;
    event.preventDefault();
    this.#pan(sideways / this.#width);
  }

  #pan(part: number): void {
    this.window = panned(this.window, part, this.#options.end());
  }

  #zoom(factor: number, about: number): void {
    this.window = zoomed(this.window, factor, about, this.#options.end());
  }

  #scroll(by: number): void {
    if (this.#scroller !== null) this.#scroller.scrollTop += by;
  }
}
