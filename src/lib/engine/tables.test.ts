import { describe, expect, it } from 'vitest';
import type { AnyEventObject, AnyMachineSnapshot, AnyStateMachine } from 'xstate';
import { getAdjacencyMap } from 'xstate/graph';
import { compileTable, type TransitionTable } from '../machine';
import { TASK_STATUS_NAMES } from '../trace';
import { frameClockMachine } from './frame-clock.machine';
import { schedulerMachine } from './scheduler.machine';
import {
  frameTable,
  nextProcState,
  nextTaskState,
  procTable,
  ProcEvent,
  ProcState,
  TaskEvent,
  taskTable,
} from './tables';
import { taskMachine } from './task.machine';

/** Every edge of a table, as "state event state". */
function tableEdges(table: TransitionTable<string, string>): string[] {
  return table.states.flatMap((state, s) =>
    table.events.flatMap((event, e) => {
      const to = table.next[s * table.events.length + e];
      return to < 0 ? [] : [`${state} ${event} ${table.states[to]}`];
    }),
  );
}

/** Every state that can be reached, with what leads on from it. */
function walk(machine: AnyStateMachine): Reached[] {
  const events = (machine.events as string[]).map((type) => ({ type }));
  return Object.values(getAdjacencyMap(machine, { events })) as Reached[];
}

interface Reached {
  readonly state: AnyMachineSnapshot;
  readonly transitions: Readonly<
    Record<string, { event: AnyEventObject; state: AnyMachineSnapshot }>
  >;
}

/** Every edge that a walk through the machine itself meets. */
function machineEdges(machine: AnyStateMachine): string[] {
  const edges: string[] = [];
  for (const { state, transitions } of walk(machine)) {
    for (const { event, state: next } of Object.values(transitions)) {
      if (state.status === 'active' && state.can(event)) {
        edges.push(`${String(state.value)} ${event.type} ${String(next.value)}`);
      }
    }
  }
  return edges;
}

describe.each([
  ['task', taskMachine, taskTable],
  ['scheduler', schedulerMachine, procTable],
  ['frame clock', frameClockMachine, frameTable],
] as const)('%s machine', (_, machine: AnyStateMachine, table: TransitionTable<string, string>) => {
  it('has the edges of its table, and no others', () => {
    expect(machineEdges(machine).sort()).toEqual(tableEdges(table).sort());
    expect(tableEdges(table).length).toBeGreaterThan(3);
  });

  it('reaches every state', () => {
    const reached = walk(machine).map(({ state }) => String(state.value));
    expect(reached.sort()).toEqual([...table.states].sort());
  });

  it('says of every state what it is', () => {
    for (const state of table.states) {
      expect(machine.states[state].description, state).toMatch(/\w{3,}.*\.$/);
    }
  });
});

describe('the tables', () => {
  it('give a task the log’s status numbers', () => {
    expect(taskTable.states).toEqual(TASK_STATUS_NAMES);
  });

  it('refuse what the machine does not allow', () => {
    const done = taskTable.stateId('done');
    expect(() => nextTaskState(done as 4, TaskEvent.ready)).toThrow('done takes no READY');
    expect(() => nextProcState(ProcState.idle, ProcEvent.release)).toThrow('idle takes no RELEASE');
    expect(() => taskTable.eventId('FLY' as never)).toThrow('has no "FLY"');
  });

  it('keep the actions of each edge', () => {
    const at = (
      state: 'updating' | 'late' | 'waiting',
      event: 'BEGIN' | 'WAIT',
    ): readonly string[] =>
      frameTable.actions[
        frameTable.stateId(state) * frameTable.events.length + frameTable.eventId(event)
      ];
    expect(at('updating', 'WAIT')).toEqual(['measureFrame']);
    expect(at('late', 'BEGIN')).toEqual(['countDropped']);
    expect(at('waiting', 'BEGIN')).toEqual([]);
  });

  it('tell a self-transition from an event that is not handled', () => {
    expect(tableEdges(frameTable)).toContain('late BEGIN late');
    expect(tableEdges(frameTable)).not.toContain('waiting WAIT waiting');
  });

  it('are not made of nested machines', async () => {
    const { createMachine } = await import('xstate');
    const nested = createMachine({
      id: 'n',
      initial: 'a',
      states: { a: { on: { GO: 'b' } }, b: { initial: 'c', states: { c: {} } } },
    });
    expect(() => compileTable(nested)).toThrow('nested');
  });
});
