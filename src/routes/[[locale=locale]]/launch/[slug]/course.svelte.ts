import type * as Xapi from '$lib/xapi';
import type { Cmi5Session, Launch, LaunchStatus } from '$lib/xapi';

/** What became of the launch, as the page says it. */
export type CourseState =
  /** Nothing is known yet. */
  | { readonly is: 'opening' }
  /** The address has nothing of a launch. */
  | { readonly is: 'none' }
  | { readonly is: 'wrong'; readonly keys: readonly string[] }
  | { readonly is: 'not-loaded' }
  | { readonly is: 'open'; readonly launch: Launch; readonly status: LaunchStatus };

/** The course that launched this page, and what it is told. */
export class Course {
  #state = $state.raw<CourseState>({ is: 'opening' });
  #session: Cmi5Session | null = null;
  #isGone = false;
  /** What happened before the session was there. */
  #early: ((session: Cmi5Session) => void)[] = [];

  get state(): CourseState {
    return this.#state;
  }

  get returnURL(): string | null {
    return this.#session?.returnURL ?? null;
  }

  /**
   * Takes over the launch that the page's address holds, if it holds one.
   * @param steps how many steps the lesson has
   * @param prefers hears of the languages that the course says the learner prefers
   */
  async open(
    search: string,
    steps: number,
    prefers: (languages: readonly string[]) => void,
  ): Promise<void> {
    const { isLaunch } = await import('$lib/xapi/is-launch');
    if (!isLaunch(search)) {
      this.#state = { is: 'none' };
      return;
    }
    let xapi: typeof Xapi;
    try {
      xapi = await import('$lib/xapi');
    } catch {
      this.#state = { is: 'not-loaded' };
      return;
    }
    const read = xapi.readLaunch(search);
    if ('wrong' in read) {
      this.#state = { is: 'wrong', keys: read.wrong };
      return;
    }
    if (this.#isGone) return;
    const { launch } = read;
    const session = new xapi.Cmi5Session(
      launch,
      steps,
      {
        fetch: (url, init) => fetch(url, init),
        store: new xapi.RecordStore(() => sessionStorage),
        now: () => Date.now(),
        newId,
        delay: (then, ms) => {
          const timer = setTimeout(then, ms);
          return () => clearTimeout(timer);
        },
      },
      {
        changed: (status) => (this.#state = { is: 'open', launch, status }),
        prefers,
      },
    );
    this.#session = session;
    for (const tell of this.#early) tell(session);
    await session.start();
  }

  stepped(step: number): void {
    this.#tell((session) => session.stepped(step));
  }

  checked(score: number): void {
    this.#tell((session) => session.checked(score));
  }

  end(): void {
    this.#session?.end();
  }

  hurry(): void {
    this.#session?.hurry();
  }

  dispose(): void {
    this.#isGone = true;
    this.#session?.dispose();
  }

  #tell(what: (session: Cmi5Session) => void): void {
    if (this.#session === null) this.#early.push(what);
    else what(this.#session);
  }
}

/** `crypto.randomUUID` is there on secure pages only; a course in a local network may be served without TLS. */
function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
