import { transition, type AnyStateMachine } from 'xstate';
import { numbered, type TransitionTable } from './numbered';

/**
 * Derives the table from a flat machine, so that the two cannot disagree: every (state, event) pair is put
 * to the machine itself. A guard is asked with the machine's initial context. Throws on a nested state.
 */
export function compileTable<State extends string, Event extends string>(
  machine: AnyStateMachine,
): TransitionTable<State, Event> {
  const states = Object.keys(machine.states) as State[];
  const events = [...(machine.events as Event[])];
  const next = new Int8Array(states.length * events.length).fill(-1);
  const actions: string[][] = [];
  states.forEach((state, s) => {
    const snapshot = machine.resolveState({ value: state, context: undefined });
    events.forEach((event, e) => {
      const at = s * events.length + e;
      actions[at] = [];
      // A self-transition and an event that is not handled look alike in the snapshot that follows.
      if (snapshot.status === 'done' || !snapshot.can({ type: event })) return;
      const [after, effects] = transition(machine, snapshot, { type: event });
      const to = states.indexOf(after.value as State);
      if (to < 0)
        throw new TypeError(
          `machine "${machine.id}": state ${JSON.stringify(after.value)} is nested`,
        );
      next[at] = to;
      actions[at] = effects.map((effect) => effect.type);
    });
  });
  return numbered(machine.id, { states, events, next, actions });
}
