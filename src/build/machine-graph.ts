import { createRequire } from 'node:module';
import type { ELK, ElkExtendedEdge, ElkNode, ElkPoint } from 'elkjs/lib/elk-api';
import type {
  MachineGraph,
  MachineState,
  MachineTransition,
  Point,
} from 'virtual:leaklab-machines';

// Its entry for bundlers asks for a worker; this one is the whole of it, in one file.
const Elk = createRequire(import.meta.url)('elkjs/lib/elk.bundled.js') as new () => ELK;

/** What is read of a machine of XState. */
export interface MachineLike {
  readonly id: string;
  readonly root: { readonly initial: { readonly target: readonly { readonly key: string }[] } };
  readonly states: Readonly<Record<string, StateLike>>;
}

interface StateLike {
  readonly key: string;
  readonly type: string;
  readonly states: Readonly<Record<string, unknown>>;
  readonly transitions: ReadonlyMap<
    string,
    readonly { readonly target: readonly { readonly key: string }[] | undefined }[]
  >;
}

/** Of a state's box: as wide as the longest name in 12 px mono needs, with a line for a count. */
const STATE = { width: 96, height: 42 };
/** Of an event's name in 11 px mono. */
const LABEL = { letter: 6.8, height: 16, padding: 8 };

const LAYOUT = {
  'elk.algorithm': 'layered',
  'elk.direction': 'DOWN',
  'elk.edgeRouting': 'SPLINES',
  'elk.layered.spacing.nodeNodeBetweenLayers': '14',
  'elk.spacing.nodeNode': '16',
  'elk.spacing.edgeEdge': '16',
  'elk.spacing.edgeNode': '18',
  'elk.spacing.edgeLabel': '2',
  'elk.edgeLabels.inline': 'true',
  'elk.layered.spacing.edgeNodeBetweenLayers': '10',
  'elk.layered.cycleBreaking.strategy': 'MODEL_ORDER',
  'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
  'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
  'elk.spacing.nodeSelfLoop': '16',
  'elk.padding': '[top=26,left=4,bottom=4,right=4]',
};

/**
 * A machine as a drawing: its states, in the machine's order, and its transitions, each with its place in px.
 * Throws where the machine has what the drawing cannot show: states in states, an event with several targets.
 */
export async function machineGraph(machine: MachineLike): Promise<MachineGraph> {
  const states = Object.values(machine.states);
  const edges = states.flatMap(transitionsOf);
  const laidOut: ElkNode = await new Elk().layout({
    id: machine.id,
    layoutOptions: LAYOUT,
    children: states.map(({ key }) => ({ id: key, ...STATE })),
    edges: edges.map(({ from, event, to }) => ({
      id: `${from} ${event}`,
      sources: [from],
      targets: [to],
      labels: [
        { text: event, width: event.length * LABEL.letter + LABEL.padding, height: LABEL.height },
      ],
    })),
  });
  const [initial] = machine.root.initial.target;
  return {
    id: machine.id,
    width: round(laidOut.width ?? 0),
    height: round(laidOut.height ?? 0),
    states: states.map(({ key, type }) => ({
      ...{ name: key, isInitial: key === initial.key, isFinal: type === 'final' },
      ...placeOf(laidOut, key),
    })),
    transitions: edges.map((edge) => ({ ...edge, ...routeOf(laidOut, edge) })),
  };
}

type Edge = Pick<MachineTransition, 'from' | 'event' | 'to'>;

function transitionsOf(state: StateLike): Edge[] {
  if (Object.keys(state.states).length > 0)
    throw new Error(`The state "${state.key}" holds states: a drawing shows one level only.`);
  return [...state.transitions].map(([event, [{ target }, ...others]]) => {
    if (others.length > 0 || target?.length !== 1)
      throw new Error(`"${event}" of the state "${state.key}" must lead to one state.`);
    return { from: state.key, event, to: target[0].key };
  });
}

function placeOf(
  { children = [] }: ElkNode,
  name: string,
): Omit<MachineState, 'name' | 'isInitial' | 'isFinal'> {
  const node = children.find(({ id }) => id === name);
  const { x = 0, y = 0, width = 0, height = 0 } = node ?? {};
  return { x: round(x), y: round(y), width: round(width), height: round(height) };
}

function routeOf(
  { edges = [] }: ElkNode,
  { from, event }: Edge,
): Pick<MachineTransition, 'path' | 'tip' | 'label'> {
  const edge: ElkExtendedEdge | undefined = edges.find(({ id }) => id === `${from} ${event}`);
  const section = edge?.sections?.at(0);
  const label = edge?.labels?.at(0);
  if (section === undefined || label === undefined)
    throw new Error(`The layout has lost the transition ${from} ${event}.`);
  const points = [section.startPoint, ...(section.bendPoints ?? []), section.endPoint].map(rounded);
  const { x = 0, y = 0, width = 0, height = 0 } = label;
  return {
    path: splines(points),
    tip: [points[points.length - 2], points[points.length - 1]],
    label: rounded({ x: x + width / 2, y: y + height / 2 }),
  };
}

/** Elk's bend points of a spline come as the control points of cubic curves, three by three. */
function splines([start, ...rest]: readonly Point[]): string {
  let path = `M${start.x} ${start.y}`;
  let i = 0;
  for (; i + 2 < rest.length; i += 3)
    path += `C${rest
      .slice(i, i + 3)
      .map(pair)
      .join(' ')}`;
  const left = rest.slice(i);
  if (left.length === 2) return `${path}Q${left.map(pair).join(' ')}`;
  return left.length === 1 ? `${path}L${pair(left[0])}` : path;
}

const pair = ({ x, y }: Point): string => `${x} ${y}`;
const round = (value: number): number => Math.round(value * 10) / 10;
const rounded = ({ x, y }: ElkPoint): Point => ({ x: round(x), y: round(y) });
