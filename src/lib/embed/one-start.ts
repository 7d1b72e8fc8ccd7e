/** What embeds say to each other. `ask`: may I? `taken`: no, this one has it. */
type Said = { readonly ask: number } | { readonly taken: number };

const CHANNEL = 'leaklab.autoplay';

/** How long an embed waits for another one's word, in ms. */
const PATIENCE = 200;

/** What is needed of a `BroadcastChannel`. */
export interface Channel {
  postMessage(message: Said): void;
  onmessage: ((event: MessageEvent) => void) | null;
  close(): void;
}

interface Options {
  readonly open?: () => Channel;
  /** Another one for each embed. */
  readonly id?: number;
  /** Whether anybody can see the page: a tab in the background does not keep others from playing. */
  readonly isShown?: () => boolean;
  /** It was given, and then another one turned out to have it too. */
  readonly onlost: () => void;
}

/**
 * Of all embeds in a page, one may start to play by itself: whoever is seen first, for as long as it is there.
 * Browsers let only frames of one site's pages hear each other, so embeds of other hosts are not in question.
 */
export class OneStart {
  readonly #channel: Channel | null;
  readonly #id: number;
  readonly #isShown: () => boolean;
  readonly #onlost: () => void;
  #state: 'idle' | 'asking' | 'lost' | 'mine' = 'idle';

  constructor({
    open = openChannel,
    id = randomId(),
    isShown = () => document.visibilityState === 'visible',
    onlost,
  }: Options) {
    this.#id = id;
    this.#isShown = isShown;
    this.#onlost = onlost;
    try {
      this.#channel = open();
      this.#channel.onmessage = ({ data }: { readonly data: unknown }) => this.#hear(data);
    } catch {
      // Without a channel nobody else can be asked.
      this.#channel = null;
    }
  }

  /** Whether this embed may start by itself. */
  async claim(): Promise<boolean> {
    if (this.#state === 'mine') return true;
    if (this.#channel !== null) {
      this.#state = 'asking';
      this.#say({ ask: this.#id });
      await new Promise((done) => setTimeout(done, PATIENCE));
      if ((this.#state as string) !== 'asking') return false;
    }
    this.#state = 'mine';
    // A busy page may have kept another one's word from being heard in time.
    this.#say({ taken: this.#id });
    return true;
  }

  dispose(): void {
    this.#channel?.close();
  }

  #hear(data: unknown): void {
    if (typeof data !== 'object' || data === null) return;
    const { ask, taken } = data as { readonly ask?: unknown; readonly taken?: unknown };
    if (typeof ask === 'number') this.#answer(ask);
    if (typeof taken === 'number') this.#yield(taken);
  }

  #answer(other: number): void {
    if (this.#state === 'mine' && this.#isShown()) this.#say({ taken: this.#id });
    // Of two that ask at once, the lower number has it.
    else if (this.#state === 'asking' && other < this.#id) this.#state = 'lost';
    // It may not have been there yet when this one asked.
    else if (this.#state === 'asking') this.#say({ ask: this.#id });
  }

  #yield(other: number): void {
    if (this.#state === 'asking') this.#state = 'lost';
    if (this.#state !== 'mine' || !this.#isShown()) return;
    // Both have it: here too the lower number keeps it.
    if (other > this.#id) {
      this.#say({ taken: this.#id });
      return;
    }
    this.#state = 'lost';
    this.#onlost();
  }

  #say(message: Said): void {
    this.#channel?.postMessage(message);
  }
}

const openChannel = (): Channel => new BroadcastChannel(CHANNEL);

const randomId = (): number => crypto.getRandomValues(new Uint32Array(1))[0];
