import {
  isUnchanged,
  readFragment,
  readSettings,
  refused,
  writeFragment,
  writeSettings,
  type ChangedPrograms,
  type LinkFault,
  type LinkSettings,
  type Opened,
  type ReadSettings,
} from '../share';
import type * as Packing from '../share/packing';
import { toolOf } from './focus.svelte';
import { OWN_PROGRAMS, type LessonSession, type OwnProgram } from './lesson-session.svelte';
import type { Side } from './view';

/** The parts of an address that a link is about. */
export interface Address {
  /** With its `?`, or empty. */
  readonly search: string;
  /** With its `#`, or empty. */
  readonly hash: string;
}

/** What a fragment asks of the page, beside what the session already took over. */
interface Fragment {
  /** The step that it names. */
  readonly step: string | null;
  readonly hasCode: boolean;
}

/** Where the reader is, as far as the session does not know it. */
export interface Place {
  readonly step: string | null;
  readonly front: Side;
}

/** What a reload must not lose. */
export interface Kept {
  readonly step: string | null;
  readonly changed: ChangedPrograms;
  readonly choice: LinkSettings;
  readonly presenting: boolean;
}

/** What a shared link or file is to hold. */
export interface Sharing {
  readonly withCode: boolean;
  readonly atMoment: boolean;
  /** The look in which it opens; not said where it is the system's. */
  readonly theme: LinkSettings['theme'];
}

/** Uses what packs and unpacks, which is loaded for it: most readers open a lesson as it was written. */
async function packing<T>(
  use: (loaded: typeof Packing) => Opened<T> | Promise<Opened<T>>,
): Promise<Opened<T>> {
  let loaded: typeof Packing;
  try {
    loaded = await import('../share/packing');
  } catch {
    return refused('not-loaded');
  }
  return use(loaded);
}

/** What the session knows better than the address does. */
const NOT_KEPT = {
  ...{ seed: undefined, policy: undefined, schedule: undefined, parameters: undefined },
  present: undefined,
};

/**
 * Between a lesson's address and its session. What a link carries is put on the stage, code only to be read:
 * it runs when the reader says so. What the reader changes goes into the address, so that reloading the page,
 * or going back in the tab's history, loses nothing.
 */
export class LessonLink {
  /** Why the link or the file that was opened last could not be used. */
  fault = $state.raw<(LinkFault & { readonly thing: 'link' | 'file' }) | null>(null);
  /** Keys of the address that were not understood. */
  misread = $state.raw<ReadSettings['misread']>([]);
  /** Programs whose code came from outside: held, or running since the reader said so. */
  carried = $state.raw<readonly OwnProgram[]>([]);
  /** Code arrived where the reader had changed some; that is in the history's last entry. */
  hidOwnChanges = $state(false);

  readonly #session: LessonSession;
  readonly #slug: string;
  /** Counts arrivals: unpacking takes a moment, and the last one counts. */
  #arrivals = 0;
  /** Code of the address that could not be opened: it stays there, for whoever can mend it. */
  #unopened: string | null = null;
  /** Code of the address that could: browsers pack a little differently, so it need not be made again. */
  #opened: { readonly code: string; readonly programs: ChangedPrograms } | null = null;

  constructor(session: LessonSession, slug: string) {
    this.#session = session;
    this.#slug = slug;
  }

  /** There is something to be said of what was opened last. */
  get hasNews(): boolean {
    return this.fault !== null || this.misread.length > 0;
  }

  /** Opens the address under which the page was opened. Starts nothing. */
  async open({ search, hash }: Address): Promise<Fragment & { readonly settings: LinkSettings }> {
    const { settings, misread } = readSettings(search);
    const isUnknown = settings.tool !== undefined && toolOf(settings.tool) === null;
    this.misread = isUnknown ? [...misread, 'tool'] : misread;
    this.#session.choose(settings);
    return { ...(await this.follow(hash)), settings };
  }

  /**
   * Opens another fragment of the same page. One without code leaves the programs alone: a link within the
   * page must not undo what was written.
   */
  async follow(hash: string): Promise<Fragment> {
    const { step, code } = readFragment(hash);
    const fragment = { step, hasCode: code !== null };
    const arrival = ++this.#arrivals;
    if (code === null) return fragment;
    const opened = await this.#unpack(({ decodeCode }) => decodeCode(code, this.#slug));
    if (arrival !== this.#arrivals) return fragment;
    this.#unopened = opened.ok ? null : code;
    this.#opened = opened.ok ? { code, programs: opened.value } : null;
    this.#put(opened, 'link');
    return fragment;
  }

  /** Opens a file that `save` made. Its moment is for the page to take over, if it could be opened. */
  async openFile(file: Blob): Promise<LinkSettings | null> {
    const arrival = ++this.#arrivals;
    const opened = await this.#unpack(({ decodeFile }) => decodeFile(file, this.#slug));
    if (arrival !== this.#arrivals) return null;
    this.#put(opened.ok ? { ok: true, value: opened.value.programs } : opened, 'file');
    if (!opened.ok) return null;
    const { settings } = opened.value;
    this.#session.choose(settings);
    this.#session.run();
    return settings;
  }

  /** Puts programs on the stage that the page around this one has sent, as those of a file: they wait. */
  openPrograms(programs: ChangedPrograms): void {
    this.#arrivals++;
    this.#put({ ok: true, value: programs }, 'file');
  }

  /** The reader wants the programs that are the page's own: the lesson's, or these, which they wrote. */
  showOwn(programs: ChangedPrograms = {}): void {
    this.carried = [];
    this.hidOwnChanges = false;
    this.#session.take(programs);
  }

  /** What an address must hold so that the page comes back as it is, but for the moment. */
  kept(step: string | null, presenting: boolean): Kept {
    return { step, changed: this.#session.changed, choice: this.#session.ownChoice, presenting };
  }

  /** The address that holds it, in place of the present one. */
  async addressOf(
    { step, changed, choice, presenting }: Kept,
    { search }: Address,
  ): Promise<Address> {
    const { settings } = readSettings(search);
    const code = isUnchanged(changed) ? this.#unopened : await this.#encoded(changed);
    const { seed, policy, schedule, parameters, present } = settings;
    const now = { ...choice, ...(presenting ? { present: '1' as const } : {}) };
    const isSame =
      writeSettings({ seed, policy, schedule, parameters, present }) === writeSettings(now);
    return {
      search: isSame ? search : writeSettings({ ...settings, ...NOT_KEPT, ...now }, search),
      hash: writeFragment({ step, code }),
    };
  }

  /** A link for others, as it follows the page's path. */
  async share(sharing: Sharing, place: Place): Promise<Opened<string>> {
    const { changed } = this.#session;
    const isBare = !sharing.withCode || isUnchanged(changed);
    const code = isBare ? null : await this.#encode(changed);
    if (code !== null && !code.ok) return code;
    const hash = writeFragment({
      step: sharing.atMoment ? place.step : null,
      code: code === null ? null : code.value,
    });
    return { ok: true, value: writeSettings(this.#shared(sharing, place)) + hash };
  }

  /** The text of a file that says what `share` says. */
  async save(sharing: Sharing, place: Place): Promise<Opened<string>> {
    const programs = sharing.withCode ? this.#session.changed : {};
    const lesson = { programs, settings: this.#shared(sharing, place) };
    return packing(({ encodeFile }) => encodeFile(this.#slug, lesson));
  }

  /** Unpacks, with all programs here that what comes may be about. */
  async #unpack<T>(
    decode: (loaded: typeof Packing) => Opened<T> | Promise<Opened<T>>,
  ): Promise<Opened<T>> {
    const [opened, isHere] = await Promise.all([
      packing(decode),
      this.#session.bringYours().then(
        () => true,
        () => false,
      ),
    ]);
    return opened.ok && !isHere ? refused('not-loaded') : opened;
  }

  #put(opened: Opened<ChangedPrograms>, thing: 'link' | 'file'): void {
    this.fault = opened.ok ? null : { ...opened.fault, thing };
    if (!opened.ok) return;
    const { changed: before } = this.#session;
    const programs = OWN_PROGRAMS.flatMap((name) => {
      const world = this.#session.program(name);
      return world ? [{ name, world, text: opened.value[name] ?? world.original }] : [];
    });
    // What is there already goes on.
    if (programs.every(({ world, text }) => text === world.source)) return;
    this.carried = programs
      .filter(({ world, text }) => text !== world.original)
      .map(({ name }) => name);
    this.hidOwnChanges = thing === 'link' && !isUnchanged(before);
    if (this.carried.length === 0) this.showOwn();
    else this.#session.hold(opened.value);
  }

  async #encoded(changed: ChangedPrograms): Promise<string | null> {
    const known = this.#opened;
    if (known !== null && OWN_PROGRAMS.every((name) => known.programs[name] === changed[name])) {
      return known.code;
    }
    const code = await this.#encode(changed);
    return code.ok ? code.value : null;
  }

  #encode(changed: ChangedPrograms): Promise<Opened<string>> {
    return packing(({ encodeCode }) => encodeCode(this.#slug, changed));
  }

  /** Unknown keys of the address stay behind: who knows whose they are. */
  #shared({ atMoment, theme }: Sharing, { front }: Place): LinkSettings {
    const { frame, offset, speed } = this.#session.playhead;
    const { picked, tool } = this.#session.focus;
    const task = picked?.kind === 'task' ? picked : null;
    const world = task?.side ?? front;
    return {
      ...this.#session.ownChoice,
      ...(theme === undefined ? {} : { theme }),
      ...(!atMoment
        ? {}
        : {
            frame,
            ...(offset > 0 ? { event: offset } : {}),
            ...(speed === 1 ? {} : { speed }),
            ...(world === 'fixed' ? { world } : {}),
            ...(tool === null ? {} : { tool }),
            ...(task === null ? {} : { task: task.task }),
          }),
    };
  }
}
