export {
  bodyOf,
  cardAt,
  fitCards,
  headLines,
  layoutBoard,
  layoutOpened,
  leastHeight,
  seats,
  type BoardLayout,
  type CardGrid,
} from './board-layout';
export { axisFor, secondTicks, type Axis, type AxisScale, type Unit } from './axis';
export { fitDots, slotAt, type DotGrid } from './dot-grid';
export { labelPair, setInLane, type LaneLabel } from './labels';
export { type Rect, type Size } from './rect';
export { linear, niceTop } from './scale';
export { areaPath, linePath, linePoints } from './series-path';
export { type PlacedRoom } from './treemap';
export { layoutTree, type NodePlace, type TreeLayout } from './tree-layout';
