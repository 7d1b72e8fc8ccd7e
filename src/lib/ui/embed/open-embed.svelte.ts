import type { Command, EmbedSettings, Report } from '$lib/embed';
import {
  SIDES,
  type LessonLink,
  type LessonSession,
  type OwnProgram,
  type Side,
} from '$lib/session';
import { isUnchanged, type ChangedPrograms } from '$lib/share';
import { showCarried } from '../lesson/carried';
import { applyMoment, isCalm } from '../lesson/steps';

interface Options {
  readonly settings: EmbedSettings;
  /** The rest of the query, as any lesson's address has it. */
  readonly query: string;
  /** Keys that were not understood. */
  readonly misread: readonly string[];
  /** Where it stands while nobody has played it, if the address names no frame. */
  readonly still: number;
}

/**
 * A lesson inside of another page: its programs run once it is seen, it plays by itself only if it is to and is the
 * only one, and it stops when it is out of view.
 */
export class OpenEmbed {
  /** Which side is on show where there is room for one. */
  front = $state<Side>('leaky');
  /** The address has been taken over. */
  isSet = $state(false);
  /** The reader's own text, of which code from outside took the place. */
  mine = $state.raw<ChangedPrograms | null>(null);

  readonly session: LessonSession;
  readonly link: LessonLink;
  readonly #options: Options;
  #leave = (): void => undefined;
  /** What came from outside last. */
  #given: ChangedPrograms = {};
  #isSeen = false;
  #hasBegun = false;
  /** It played, or was to play, when it went out of view. */
  #resumes = false;
  #hasTried = false;
  #isGone = false;

  constructor(session: LessonSession, link: LessonLink, options: Options) {
    this.session = session;
    this.link = link;
    this.#options = options;
  }

  /** Sets the stage as the embed's address wants it. Runs nothing that nobody sees. */
  async open(hash: string): Promise<void> {
    const { settings, query, misread, still } = this.#options;
    const { settings: moment } = await this.link.open({ search: query, hash });
    if (this.#isGone) return;
    this.link.misread = [...this.link.misread, ...misread];
    this.#given = this.session.changed;
    const { playhead, focus } = this.session;
    const { world } = settings;
    if (world !== undefined) this.session.openSides(world === 'both' ? SIDES : [world]);
    this.front = this.session.sides[0];
    if (moment.frame === undefined && !this.#autoplays) playhead.seek(still);
    applyMoment(moment, playhead);
    if (moment.task) focus.pickTask(this.front, moment.task);
    this.front = showCarried(this.session, this.link, this.front);
    this.isSet = true;
    this.#begin();
    void this.#startAlone();
  }

  /** The reader leaves. */
  dispose(): void {
    this.#isGone = true;
    this.#leave();
    this.session.dispose();
  }

  /** It has come into view, or gone out of it. */
  see(isSeen: boolean): void {
    if (isSeen === this.#isSeen) return;
    this.#isSeen = isSeen;
    const { playhead } = this.session;
    if (!isSeen) {
      this.#resumes = playhead.playing;
      playhead.pause();
      return;
    }
    this.#begin();
    if (this.#resumes) this.#play();
    else void this.#startAlone();
  }

  /** Does what the page around asks; says why not, where it does not. */
  take(command: Command): 'held' | null {
    const { session } = this;
    switch (command.command) {
      case 'play':
        if (session.held) return 'held';
        this.#play();
        break;
      case 'pause':
        this.#resumes = false;
        session.playhead.pause();
        break;
      case 'seek':
        session.playhead.seek(command.frame);
        break;
      case 'setCode':
        this.#hold(command.programs);
        break;
      case 'ping':
    }
    return null;
  }

  /** Where it stands. */
  get report(): Report {
    const { session } = this;
    const worlds = session.sides.flatMap((side) => {
      const { view } = session.worlds[side];
      if (view === null) return [];
      const { live, leaked, verdict } = view;
      return [[side, { live, leaked, verdict }] as const];
    });
    const { frame, playing } = session.playhead;
    return { frame, playing, held: session.held, worlds: Object.fromEntries(worlds) };
  }

  get files(): Readonly<Record<Side, string>> {
    const { leaky, fixed } = this.session.worlds;
    return { leaky: leaky.file, fixed: fixed.file };
  }

  /** Files of the programs from outside, as long as they are not the lesson's own again; or nothing. */
  get carriedFiles(): string {
    const { session, link, files } = this;
    const isCarried = (side: Side): boolean =>
      session.worlds[side].edited &&
      link.carried.includes((side === 'leaky' ? session.left : side) as OwnProgram);
    return session.sides
      .filter(isCarried)
      .map((side) => files[side])
      .join(', ');
  }

  /** The reader has started what came from outside. */
  begin(): void {
    this.#hasBegun = true;
    this.session.begin();
  }

  /** The reader wants their own text back, or else the lesson's. */
  showOwn(): void {
    this.#hasBegun = true;
    this.link.showOwn(this.mine ?? {});
    this.mine = null;
  }

  get #autoplays(): boolean {
    return this.#options.settings.autoplay === true && !isCalm();
  }

  #hold(programs: ChangedPrograms): void {
    const { changed } = this.session;
    const isReaders = !isUnchanged(changed) && !isSame(changed, this.#given);
    this.link.openPrograms(programs);
    if (isReaders) this.mine = changed;
    this.#given = this.session.changed;
    this.#resumes = false;
    this.front = showCarried(this.session, this.link, this.front);
  }

  #begin(): void {
    const { lazy = true } = this.#options.settings;
    if (this.#hasBegun || !this.isSet || (lazy && !this.#isSeen)) return;
    this.#hasBegun = true;
    this.session.run();
  }

  #play(): void {
    this.#begin();
    this.#resumes = !this.#isSeen;
    if (this.#isSeen) this.session.playhead.play();
  }

  async #startAlone(): Promise<void> {
    if (!this.#autoplays || this.#hasTried || !this.isSet || !this.#isSeen) return;
    if (this.session.held) return;
    this.#hasTried = true;
    try {
      // Comes for the few embeds that play by themselves.
      const { OneStart } = await import('../../embed/one-start');
      if (this.#isGone) return;
      const one = new OneStart({ onlost: () => this.#pauseOwn() });
      this.#leave = () => one.dispose();
      if (await one.claim()) this.#playOwn();
    } catch {
      // It cannot be had now: then the reader presses the button.
    }
  }

  /** The reader may have left, and code may have come, while others were asked. */
  #playOwn(): void {
    if (!this.#isGone && !this.session.held) this.#play();
  }

  /** Another one turned out to play by itself too. */
  #pauseOwn(): void {
    this.#resumes = false;
    this.session.playhead.pause();
  }
}

const isSame = (one: ChangedPrograms, other: ChangedPrograms): boolean =>
  one.leaky === other.leaky && one.fixed === other.fixed && one.yours === other.yours;
