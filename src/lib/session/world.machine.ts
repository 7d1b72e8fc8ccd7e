import { assign, fromCallback, fromPromise, setup } from 'xstate';
import type { Fault } from '../base';
import type { CompiledProgram, CompileResult, Diagnostic } from '../compiler';
import type { TraceBatch } from '../trace';

/**
 * Turns text into a program; rejects never, as a failure is a diagnostic. Once `signal` is aborted, nobody waits
 * for it any more.
 */
export type Compile = (file: string, text: string, signal: AbortSignal) => Promise<CompileResult>;

/** Starts a run and tells of it; what it returns ends it. */
export type StartRun = (
  program: CompiledProgram,
  tell: (
    event: { type: 'BATCH'; batch: TraceBatch } | { type: 'ENDED'; fault: Fault | null },
  ) => void,
) => () => void;

/** Time without a key press after which an edited text is compiled, in ms. */
const SETTLE_MS = 120;

interface Context {
  readonly file: string;
  readonly text: string;
  readonly program: CompiledProgram;
  /** The text that `program` was compiled from. */
  readonly compiledText: string;
  readonly diagnostics: readonly Diagnostic[];
}

type Events =
  | { type: 'EDIT'; text: string }
  | { type: 'HOLD'; text: string }
  | { type: 'RERUN' }
  | { type: 'BATCH'; batch: TraceBatch }
  | { type: 'ENDED'; fault: Fault | null };

/**
 * One side of a lesson: edit → compile → run → replay. The run lives as long as the state `running`: leaving
 * it, for an edit or for good, kills the worker. A text that a stranger may have written is held: it is
 * neither compiled nor run, nor is what the reader types into it, until `RERUN` says so.
 */
export const worldMachine = setup({
  types: {
    context: {} as Context,
    events: {} as Events,
    input: {} as { file: string; text: string; program: CompiledProgram },
  },
  actors: {
    compile: fromPromise<CompileResult, { file: string; text: string }>(() => {
      throw new Error('provided by the session');
    }),
    run: fromCallback<Events, { program: CompiledProgram }>(() => {
      throw new Error('provided by the session');
    }),
  },
  actions: {
    /** Another text takes the place of what was here: no run of the old one may be taken for its own. */
    clearRecordings: () => {},
    /** A run begins: what is shown stays until the new one has caught up. */
    openRecording: (_, _params: { program: CompiledProgram }) => {},
    /** The log has grown. */
    record: (_, _params: { batch: TraceBatch }) => {},
    /** The run is over. */
    closeRecording: (_, _params: { fault: Fault | null }) => {},
  },
  guards: {
    isProgram: (_, result: CompileResult) => result.program !== null,
    isCompiled: ({ context }) => context.text === context.compiledText,
  },
  delays: { settle: SETTLE_MS },
}).createMachine({
  id: 'world',
  context: ({ input }) => ({ ...input, compiledText: input.text, diagnostics: [] }),
  initial: 'idle',
  on: {
    EDIT: {
      target: '.editing',
      actions: assign({ text: ({ event }) => event.text }),
      reenter: true,
    },
    HOLD: {
      target: '.held',
      actions: [
        assign({ text: ({ event }) => event.text, diagnostics: [] }),
        { type: 'clearRecordings' },
      ],
    },
    RERUN: [
      { guard: 'isCompiled', target: '.running', reenter: true },
      { target: '.compiling', reenter: true },
    ],
  },
  states: {
    idle: { description: 'Nothing has been asked for yet.' },
    held: {
      description:
        'The text came with a link: the reader reads it, and may change it, before it runs.',
      on: { EDIT: { actions: assign({ text: ({ event }) => event.text }) } },
    },
    editing: {
      description: 'The learner types: wait for the last key.',
      after: { settle: 'compiling' },
    },
    compiling: {
      description: 'The text is checked and compiled.',
      invoke: {
        src: 'compile',
        input: ({ context }) => ({ file: context.file, text: context.text }),
        onDone: [
          {
            guard: { type: 'isProgram', params: ({ event }) => event.output },
            target: 'running',
            actions: assign(({ context, event }) => ({
              program: event.output.program ?? context.program,
              compiledText: context.text,
              diagnostics: event.output.diagnostics,
            })),
          },
          {
            target: 'rejected',
            actions: assign({ diagnostics: ({ event }) => event.output.diagnostics }),
          },
        ],
      },
    },
    rejected: { description: 'The text is no program; the last one that was stays on the stage.' },
    running: {
      description: 'A worker runs the program and its log comes in.',
      entry: { type: 'openRecording', params: ({ context }) => ({ program: context.program }) },
      invoke: { src: 'run', input: ({ context }) => ({ program: context.program }) },
      on: {
        BATCH: { actions: { type: 'record', params: ({ event }) => ({ batch: event.batch }) } },
        ENDED: {
          target: 'recorded',
          actions: { type: 'closeRecording', params: ({ event }) => ({ fault: event.fault }) },
        },
      },
    },
    recorded: { description: 'The run is over; its log is replayed at will.' },
  },
});
