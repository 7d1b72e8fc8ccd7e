import * as v from 'valibot';
import type { Launch } from './launch';
import { readLaunchData, type LaunchData } from './launch-data';
import { Patience, type Delay } from './patience';
import { RecordServer, type Answer, type Fetch } from './record-server';
import type { RecordStore, SessionRecord } from './record-store';
import { statementOf, type Fact } from './statements';

/** How a session stands. Whatever it is, the lesson goes on. */
export interface LaunchStatus {
  /**
   * `starting`: the system has not yet said what it wants to know. `reporting`: it is told. `ended`: it is told
   * nothing more. `failed`: it cannot be told.
   */
  readonly is: 'starting' | 'reporting' | 'ended' | 'failed';
  /** Nobody answered the last time; it is tried again by itself. */
  readonly isRetrying: boolean;
  /** What was said and has not arrived. */
  readonly unsent: number;
  /** Only that the lesson is open is told, not how far it is read. */
  readonly isLookingOn: boolean;
  /** Which part failed, and what the server said of it: a status code or a sentence. */
  readonly fault: LaunchFault | null;
}

export interface LaunchFault {
  readonly part: 'token' | 'launch-data' | 'store';
  readonly why: string;
}

/** What a session needs of the browser. */
export interface Surroundings {
  readonly fetch: Fetch;
  readonly store: RecordStore;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly newId: () => string;
  readonly delay: Delay;
}

interface Listener {
  changed: (status: LaunchStatus) => void;
  /** Languages that the learner prefers, as BCP 47 names them; told once, when the session is new. */
  prefers: (languages: readonly string[]) => void;
}

/** What passes where the system names no score: every check holds in every schedule. */
const WHOLE = 1;

/** Document of the activity's state that says what a registration has, for the sessions that follow. */
const CREDIT = 'leaklab.credit';
const credit = v.object({ completed: v.boolean(), passed: v.boolean() });

const preferences = v.object({ languagePreference: v.string() });

/**
 * What a learning management system is told of a lesson that it launched, by the rules of cmi5. Reloading the page
 * goes on with the same session. Nothing that a server does or leaves undone throws.
 */
export class Cmi5Session {
  readonly #launch: Launch;
  /** How many steps the lesson has. */
  readonly #steps: number;
  readonly #around: Surroundings;
  readonly #listener: Listener;
  readonly #server: RecordServer;
  readonly #patience: Patience;
  readonly #record: SessionRecord;
  #data: LaunchData | null;
  /** What happened in the lesson, and may not have been stated yet. */
  #step = -1;
  #score: number | null = null;
  #isRetrying = false;
  #isSending = false;
  #fault: LaunchFault | null = null;
  #isGone = false;

  constructor(launch: Launch, steps: number, around: Surroundings, listener: Listener) {
    this.#launch = launch;
    this.#steps = steps;
    this.#around = around;
    this.#listener = listener;
    this.#server = new RecordServer(launch, around.fetch);
    this.#patience = new Patience(around.delay);
    this.#record = around.store.read(launch.fetch);
    this.#data = readLaunchData(this.#record.launchData);
  }

  get status(): LaunchStatus {
    const { startedAt, isEnded, unsent } = this.#record;
    return {
      is:
        this.#fault !== null
          ? 'failed'
          : isEnded
            ? 'ended'
            : startedAt === null
              ? 'starting'
              : 'reporting',
      isRetrying: this.#isRetrying,
      unsent: unsent.length,
      isLookingOn: this.#data !== null && this.#data.launchMode !== 'Normal',
      fault: this.#fault,
    };
  }

  /** Where the system wants the reader to go at the end. */
  get returnURL(): string | null {
    return this.#data?.returnURL ?? null;
  }

  /** Opens the session, or goes on with the one that a reload has interrupted. */
  async start(): Promise<void> {
    this.#tell();
    if (this.#record.isEnded || this.#record.startedAt !== null) {
      this.#report();
      return;
    }
    const token = this.#record.token ?? (await this.#insist('token', () => this.#server.token()));
    if (typeof token !== 'string') return;
    // Kept at once: it is not given a second time.
    this.#keep({ token });
    const data = await this.#insist('launch-data', () =>
      this.#server.state(token, 'LMS.LaunchData'),
    );
    if (data === undefined) return;
    this.#data = readLaunchData(data);
    if (this.#data === null) {
      this.#fail({ part: 'launch-data', why: 'LMS.LaunchData' });
      return;
    }
    const known = await this.#insist('store', () => this.#server.state(token, CREDIT));
    if (known === undefined) return;
    const had = v.safeParse(credit, known);
    const wishes = await this.#insist('store', () => this.#preferences(token));
    if (wishes === undefined) return;
    this.#keep({
      launchData: data,
      isCompleted: had.success && had.output.completed,
      isPassed: had.success && had.output.passed,
      startedAt: this.#around.now(),
    });
    this.#state({ verb: 'initialized' });
    this.#report();
    const preferred = v.safeParse(preferences, wishes);
    if (preferred.success) {
      this.#listener.prefers(preferred.output.languagePreference.split(',').map((x) => x.trim()));
    }
  }

  /** A step was opened, from 0. */
  stepped(step: number): void {
    this.#step = Math.max(this.#step, step);
    this.#report();
  }

  /** The reader's program was checked: its score, from 0 to 1. */
  checked(score: number): void {
    this.#score = Math.max(this.#score ?? 0, score);
    this.#report();
  }

  /** The reader is done. Nothing is stated from here on; what has not arrived is still sent. */
  end(): void {
    const { isEnded, startedAt } = this.#record;
    if (isEnded || startedAt === null || this.#fault !== null) return;
    this.#report();
    const { isPassed, failedScore } = this.#record;
    // Only now: until here the reader could have gone on.
    if (failedScore !== null && !isPassed) this.#state({ verb: 'failed', score: failedScore });
    this.#state({ verb: 'terminated' });
    this.#keep({ isEnded: true });
    void this.#send();
  }

  /** Tries again at once what nobody answered. */
  hurry(): void {
    this.#patience.hurry();
  }

  /** The page is left. */
  dispose(): void {
    this.#isGone = true;
    this.#patience.end();
  }

  /** Who only looks on, or looks back, is not judged. */
  get #judges(): boolean {
    return this.#data?.launchMode === 'Normal';
  }

  /** A store that keeps them to itself is as good as one that has none. */
  async #preferences(token: string): Promise<Answer> {
    const answer = await this.#server.profile(token, 'cmi5LearnerPreferences');
    return answer.is === 'refused' ? { is: 'ok', value: null } : answer;
  }

  /** States what has come about since the last time. */
  #report(): void {
    const { startedAt, isEnded } = this.#record;
    if (startedAt !== null && !isEnded && this.#judges) {
      this.#reportStep();
      this.#reportScore();
    }
    void this.#send();
  }

  #reportStep(): void {
    if (this.#step <= this.#record.step) return;
    const isLast = this.#step >= this.#steps - 1;
    this.#keep({ step: this.#step });
    if (isLast) this.#complete();
    else {
      const percent = Math.round(((this.#step + 1) / this.#steps) * 100);
      this.#state({ verb: 'progressed', percent });
    }
  }

  #complete(): void {
    if (this.#record.isCompleted) return;
    this.#keep({ isCompleted: true });
    this.#state({ verb: 'completed' });
    this.#credit();
  }

  #reportScore(): void {
    const score = this.#score;
    if (score === null || this.#record.isPassed) return;
    if (score >= (this.#data?.masteryScore ?? WHOLE)) {
      this.#keep({ isPassed: true });
      this.#state({ verb: 'passed', score });
      this.#credit();
    } else {
      this.#keep({ failedScore: Math.max(this.#record.failedScore ?? 0, score) });
    }
  }

  #state(fact: Fact): void {
    const { startedAt } = this.#record;
    if (this.#data === null || startedAt === null) return;
    const stamp = { id: this.#around.newId(), now: this.#around.now(), startedAt };
    const body = statementOf(fact, this.#launch, this.#data, stamp);
    this.#queue(`statements?statementId=${stamp.id}`, body);
  }

  #credit(): void {
    const { isCompleted, isPassed } = this.#record;
    this.#queue(this.#server.statePath(CREDIT), { completed: isCompleted, passed: isPassed });
  }

  #queue(path: string, body: unknown): void {
    this.#keep({ unsent: [...this.#record.unsent, { path, body }] });
  }

  /** Sends what waits, one after the other: a store may look at their order. */
  async #send(): Promise<void> {
    const { token } = this.#record;
    if (this.#isSending || token === null || this.#fault !== null) return;
    this.#isSending = true;
    while (this.#record.unsent.length > 0) {
      const [first] = this.#record.unsent;
      const sent = await this.#insist('store', () => this.#server.put(token, first));
      if (sent === undefined) break;
      this.#keep({ unsent: this.#record.unsent.slice(1) });
    }
    this.#isSending = false;
  }

  /** Asks until somebody answers. Undefined where the answer is no, or the page is left. */
  async #insist(part: LaunchFault['part'], ask: () => Promise<Answer>): Promise<unknown> {
    for (;;) {
      const answer = await ask();
      if (this.#isGone) return undefined;
      this.#isRetrying = answer.is === 'later';
      if (answer.is === 'ok') {
        this.#patience.renew();
        this.#tell();
        return answer.value;
      }
      if (answer.is === 'refused') {
        this.#fail({ part, why: answer.why });
        return undefined;
      }
      this.#tell();
      await this.#patience.wait();
    }
  }

  #fail(fault: LaunchFault): void {
    this.#fault = fault;
    this.#tell();
  }

  #keep(change: Partial<SessionRecord>): void {
    Object.assign(this.#record, change);
    this.#around.store.write(this.#record);
    this.#tell();
  }

  #tell(): void {
    if (!this.#isGone) this.#listener.changed(this.status);
  }
}
