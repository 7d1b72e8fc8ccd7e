import {
  PROTOCOL,
  readCommand,
  type Command,
  type CommandId,
  type RefusalReason,
} from './commands';

/** What an embed tells of one world. */
export interface WorldReport {
  readonly live: number;
  readonly leaked: number;
  readonly verdict: string;
}

/** Where an embed stands. */
export interface Report {
  readonly frame: number;
  readonly playing: boolean;
  /** Code from outside waits for the reader. */
  readonly held: boolean;
  /** Of each world that is shown and has run, by name. */
  readonly worlds: Readonly<Record<string, WorldReport>>;
}

/** What an embed says to the page around it. */
export type EmbedEvent =
  | ({
      readonly event: 'ready';
      readonly lesson: string;
      readonly lang: string;
      /** Length of a run. */
      readonly frames: number;
    } & Report)
  | ({ readonly event: 'frame' } & Report)
  | ({ readonly event: 'pong'; readonly id: CommandId } & Report)
  | { readonly event: 'solved'; readonly lesson: string; readonly schedules: number }
  | { readonly event: 'refused'; readonly reason: RefusalReason; readonly id: CommandId };

/** What is needed of a window: of the embed's own. */
type OwnWindow = Pick<Window, 'addEventListener' | 'removeEventListener'> & {
  readonly parent: Pick<Window, 'postMessage'>;
  readonly location: Pick<Location, 'href'>;
};

/**
 * The page around an embed, and nobody else: what other windows post is not looked at, be they frames of the same
 * page. What is posted is no secret, so it goes to whoever is around.
 */
export class HostPage {
  readonly #own: OwnWindow;
  #height = 0;

  constructor(own: OwnWindow) {
    this.#own = own;
  }

  /** There is one. */
  get isThere(): boolean {
    return (this.#own.parent as unknown) !== this.#own;
  }

  post(event: EmbedEvent): void {
    this.#send({ leaklab: PROTOCOL, ...event });
  }

  /**
   * Tells how high the embed is, in CSS pixels, where that is news; in the three forms that hosts listen for.
   */
  tellHeight(pixels: number): void {
    const height = Math.ceil(pixels);
    if (height === this.#height || height <= 0) return;
    this.#height = height;
    this.#send(JSON.stringify({ context: 'iframe.resize', height, src: this.#own.location.href }));
    this.#send({ height });
    this.#send({ subject: 'lti.frameResize', height });
  }

  /**
   * Hears its commands; what it sends that is no command is answered with why. Returns how to stop that.
   * @param take does what a command asks, or says why not
   */
  listen(take: (command: Command) => RefusalReason | null): () => void {
    const hear = ({ source, data }: MessageEvent): void => {
      if (!this.isThere || source !== this.#own.parent) return;
      const read = readCommand(data);
      if (read.is === 'other') return;
      if (read.is === 'refused') {
        this.post({ event: 'refused', reason: read.reason, id: read.id });
        return;
      }
      const reason = take(read.command);
      if (reason !== null) this.post({ event: 'refused', reason, id: read.command.id });
    };
    this.#own.addEventListener('message', hear);
    return () => this.#own.removeEventListener('message', hear);
  }

  #send(message: unknown): void {
    if (this.isThere) this.#own.parent.postMessage(message, '*');
  }
}
