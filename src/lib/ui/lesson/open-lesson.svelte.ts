import type { Claim, StageSetting } from '$lib/content';
import {
  toolOf,
  type Kept,
  type LessonLink,
  type LessonSession,
  type ShippedProgram,
  type Side,
} from '$lib/session';
import type { ChangedPrograms, LinkSettings } from '$lib/share';
import { showCarried } from './carried';
import { Pointing } from './pointing';
import { applyMoment, applyStage, isCalm, stepOf } from './steps';

/** Where the inspector of a picked task would lie over the lesson's text: there the reader picks. */
const COVERED = '(max-width: 900px)';

/** A lesson as it was written, for its stage. */
interface Lesson {
  /** What each step sets on the stage. */
  readonly stages: readonly StageSetting[];
  readonly steps: readonly { readonly id: string }[];
  /** A program that a step puts on the left. */
  readonly loadProgram: (name: string) => Promise<ShippedProgram>;
  /** Where the programs are the reader's own from the first line on. */
  readonly own?: OwnPrograms | undefined;
}

/** Programs that are no lesson's. */
interface Written {
  readonly programs: ChangedPrograms;
  /** Whether the second world is open. */
  readonly isBoth: boolean;
}

/** What a reader wrote, and the browser keeps. */
export interface OwnPrograms extends Written {
  /** The browser keeps them; otherwise they have to stand in the address. */
  readonly isKept: boolean;
  /** Reads what the browser has. */
  open(): void;
}

/**
 * A lesson under a reader's hands: which step is open, which world is in front, and how an address, a file or
 * a step sets the stage.
 */
export class OpenLesson {
  /** Number of the open step, from 0. */
  step = $state(0);
  /** The step that the address names. */
  stepName = $state<string | null>(null);
  /** Which side is on show where there is room for one. */
  front = $state<Side>('leaky');
  /** Only the stage is shown, in large type. */
  presenting = $state(false);
  /** The address that the page was opened with has been taken over. */
  isSet = $state(false);

  readonly session: LessonSession;
  readonly link: LessonLink;
  readonly #lesson: Lesson;
  readonly #pointing: Pointing;
  #isGone = false;

  constructor(session: LessonSession, link: LessonLink, lesson: Lesson) {
    this.session = session;
    this.link = link;
    this.#lesson = lesson;
    this.#pointing = new Pointing(session);
  }

  /** What the address has to hold, once it has been read. */
  get kept(): Kept | null {
    if (!this.isSet) return null;
    const kept = this.link.kept(this.stepName, this.presenting);
    const isElsewhere = this.#lesson.own?.isKept === true && !this.session.held;
    return isElsewhere ? { ...kept, changed: {} } : kept;
  }

  /** Sets the stage as the page's address wants it, and starts what is not a stranger's. */
  async open(): Promise<void> {
    this.#lesson.own?.open();
    const { step, settings } = await this.link.open(location);
    // The page has just come to life, the stage is next, and then the runs: each in a task of its own, so that
    // the browser answers in between.
    if (!(await this.#breathe())) return;
    this.stepName = step;
    this.step = stepOf(step, this.#lesson.steps);
    if (this.step > 0 || isCalm()) this.#setStage();
    if (!(await this.#setLeft())) return;
    this.#takeMoment(settings);
    this.#showCarried();
    this.presenting = settings.present === '1';
    this.isSet = true;
    const { own } = this.#lesson;
    // At once: what keeps the reader's programs must not take the page's first ones for theirs.
    if (own && !this.session.held) this.put(own);
    else if (await this.#breathe()) this.session.run();
    else return;
    if (!this.session.held) this.#playFromStart();
  }

  /** The reader leaves. */
  dispose(): void {
    this.#isGone = true;
    this.session.dispose();
  }

  /** Looks for what the step points out, as long as the run has not come to it. */
  seek(): void {
    this.#pointing.seek();
  }

  openStep(to: number): void {
    this.step = to;
    this.stepName = this.#lesson.steps[to].id;
    this.#setStage();
    void this.#setLeft();
  }

  /** Another link was put into the address of this page, or the reader went back in the tab's history. */
  async follow(): Promise<void> {
    const { step, hasCode } = await this.link.follow(location.hash);
    const to = this.#lesson.steps.findIndex(({ id }) => id === step);
    if (to >= 0 && to !== this.step) this.openStep(to);
    // Code that waits belongs to the address that brought it; a place within the page is no address of its own.
    if (this.session.held && !hasCode && (step === null || to >= 0)) this.showOriginals();
    this.#showCarried();
  }

  /** Takes the stage to what a claim is about: its program, with its values of the parameters. */
  async showClaim({ frame, world, parameters = {} }: Claim): Promise<void> {
    const { session } = this;
    session.playhead.pause();
    if (world === 'fixed') this.front = 'fixed';
    else {
      this.front = 'leaky';
      if (!(await this.#putLeft(world))) return;
    }
    for (const [name, value] of Object.entries(parameters)) session.setParameter(name, value);
    session.playhead.seek(frame);
  }

  async openFile(file: File): Promise<void> {
    const settings = await this.link.openFile(file);
    if (settings !== null) this.#takeMoment(settings);
    this.#showCarried();
  }

  /** The reader has started what came from outside. */
  begin(): void {
    this.session.begin();
    this.#playFromStart();
  }

  showOriginals(): void {
    const { own } = this.#lesson;
    if (own) this.put(own);
    else this.link.showOwn();
    this.#playFromStart();
  }

  /** Puts what the reader wrote in place of what is here, and runs it. */
  put({ programs, isBoth }: Written): void {
    this.link.showOwn(programs);
    this.session.showSecond(isBoth);
  }

  /** Lets the browser do what waits. Says whether the reader is still here. */
  async #breathe(): Promise<boolean> {
    await new Promise((resolve) => setTimeout(resolve));
    return !this.#isGone;
  }

  #setStage(): void {
    const stage = this.#lesson.stages.at(this.step);
    if (stage === undefined) return;
    applyStage(stage, this.session.playhead);
    if (stage.world !== undefined) this.front = stage.world;
    this.#point(stage);
    // A step may want to play; what waits for the reader does not.
    if (this.session.held) this.session.playhead.pause();
  }

  #point({ task, ...rest }: StageSetting): void {
    this.#pointing.point(
      task === undefined || matchMedia(COVERED).matches ? rest : { ...rest, task },
    );
  }

  /** Puts on the left what the step wants there. Says whether the reader is still here. */
  async #setLeft(): Promise<boolean> {
    const { step } = this;
    const stage = this.#lesson.stages.at(step);
    const isHere = await this.#putLeft(stage?.left ?? 'leaky');
    // The program that was there before knew nothing of what this one's step points out.
    if (isHere && this.step === step && stage?.left !== undefined) this.#point(stage);
    return isHere;
  }

  async #putLeft(name: string): Promise<boolean> {
    const { step } = this;
    const shipped = await this.#load(name).catch(() => null);
    // The reader may have gone on; and what cannot be had leaves the stage as it is.
    if (this.#isGone) return false;
    if (this.step === step && shipped !== null) this.session.show(name, shipped);
    return true;
  }

  /** What is to stand on the left, where the session does not have it. */
  async #load(name: string): Promise<ShippedProgram | undefined> {
    if (name === 'yours') await this.session.bringYours();
    return name === 'leaky' || name === 'yours' ? undefined : this.#lesson.loadProgram(name);
  }

  #takeMoment(settings: LinkSettings): void {
    applyMoment(settings, this.session.playhead);
    if (settings.world !== undefined) this.front = settings.world;
    const { focus } = this.session;
    const tool = toolOf(settings.tool);
    if (tool !== null) focus.open(tool);
    if (settings.task) focus.pickTask(settings.world ?? 'leaky', settings.task);
  }

  #showCarried(): void {
    this.front = showCarried(this.session, this.link, this.front);
  }

  /** A lesson that was opened at no moment of its own plays by itself. */
  #playFromStart(): void {
    const { playhead } = this.session;
    const isAtStart = playhead.frame === 0 && playhead.offset === 0;
    if (isAtStart && this.step === 0 && !isCalm()) playhead.play();
  }
}
