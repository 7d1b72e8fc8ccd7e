import machines from 'virtual:leaklab-machines';
import { beforeAll, describe, expect, it } from 'vitest';
import { setup, type AnyEventObject, type AnyMachineSnapshot, type AnyStateMachine } from 'xstate';
import { getAdjacencyMap } from 'xstate/graph';
import { inspectorMessages } from '../lib/i18n';
import { machineGraph } from './machine-graph';
import { loadMachines } from './machines-plugin';

const NAMES = ['task', 'scheduler', 'frameClock'] as const;

interface Reached {
  readonly state: AnyMachineSnapshot;
  readonly transitions: Readonly<
    Record<string, { event: AnyEventObject; state: AnyMachineSnapshot }>
  >;
}

/** Every edge that a walk through the machine itself meets. */
function edgesOf(machine: AnyStateMachine): string[] {
  const types = machine.events as readonly string[];
  const events = types.filter((type) => type !== '*').map((type) => ({ type }));
  return (Object.values(getAdjacencyMap(machine, { events })) as Reached[]).flatMap(
    ({ state, transitions }) =>
      Object.values(transitions)
        .filter(({ event }) => state.status === 'active' && state.can(event))
        .map(
          ({ event, state: next }) => `${String(state.value)} ${event.type} ${String(next.value)}`,
        ),
  );
}

describe.each(NAMES)('the drawing of the %s machine', (name) => {
  let machine: AnyStateMachine;
  beforeAll(async () => {
    machine = (await loadMachines())[name] as unknown as AnyStateMachine;
  });
  const graph = machines[name];

  it('has the transitions of the machine, and no others', () => {
    const drawn = graph.transitions.map(({ from, event, to }) => `${from} ${event} ${to}`);
    expect(drawn.sort()).toEqual(edgesOf(machine).sort());
  });

  it('has the states of the machine, where it begins and where it ends', () => {
    expect(graph.states.map((state) => state.name)).toEqual(Object.keys(machine.states));
    expect(graph.states.filter((state) => state.isInitial).map((state) => state.name)).toEqual([
      machine.getInitialSnapshot(null as never).value,
    ]);
    for (const state of graph.states)
      expect(state.isFinal).toBe(machine.states[state.name].type === 'final');
  });

  it('lies within its bounds, and no box on another', () => {
    for (const { x, y, width, height } of graph.states) {
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
      expect(x + width).toBeLessThanOrEqual(graph.width);
      expect(y + height).toBeLessThanOrEqual(graph.height);
    }
    for (const [i, a] of graph.states.entries()) {
      for (const b of graph.states.slice(i + 1)) {
        const apart = a.x + a.width <= b.x || b.x + b.width <= a.x;
        expect(apart || a.y + a.height <= b.y || b.y + b.height <= a.y).toBe(true);
      }
    }
    for (const { label, path } of graph.transitions) {
      expect(path).toMatch(/^M[\d.]+ [\d.]+[CQL]/);
      expect(label.x > 0 && label.x < graph.width).toBe(true);
      expect(label.y > 0 && label.y < graph.height).toBe(true);
    }
  });

  it('is told in the machine’s words, and in Chinese', () => {
    const { states, events } = inspectorMessages('en').machines[name];
    const chinese = inspectorMessages('zh').machines[name];
    const told = Object.fromEntries(
      Object.entries(machine.states).map(([state, { description }]) => [state, description]),
    );
    expect(Object.fromEntries(Object.entries(states).map(([k, v]) => [k, v.means]))).toEqual(told);
    expect(Object.keys(chinese.states)).toEqual(Object.keys(machine.states));
    const types = [...new Set(graph.transitions.map(({ event }) => event))].sort();
    expect(Object.keys(events).sort()).toEqual(types);
    expect(Object.keys(chinese.events).sort()).toEqual(types);
    for (const { means } of Object.values(chinese.states)) expect(means).toMatch(/\p{Script=Han}/u);
  });
});

describe('what cannot be drawn', () => {
  it('is refused: states in states', async () => {
    const nested = setup({}).createMachine({
      id: 'n',
      initial: 'a',
      states: { a: { initial: 'b', states: { b: {} } } },
    });
    await expect(machineGraph(nested as never)).rejects.toThrow('"a" holds states');
  });

  it('is refused: an event that leads to one of several', async () => {
    const guarded = setup({ guards: { g: () => true } }).createMachine({
      id: 'n',
      initial: 'a',
      states: { a: { on: { GO: [{ guard: 'g', target: 'a' }, { target: 'b' }] } }, b: {} },
    });
    await expect(machineGraph(guarded as never)).rejects.toThrow('"GO" of the state "a"');
  });
});
