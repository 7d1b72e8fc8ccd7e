export { agreements, type Agreement } from './agreement';
export { ChannelStory, type ChannelNow } from './channel-story';
export { Collections, type Collection } from './collections';
export { DETECTORS, type DetectorName } from './detectors/detector';
export { reachabilityFindings, type Unreachable } from './detectors/reachability';
export { DEFAULT_SITE_GROWTH, SiteGrowth, type SiteGrowthSettings } from './detectors/site-growth';
export { EventClock } from './event-clock';
export { concerns, EVENT_GROUPS, EventList, type EventGroup } from './event-list';
export { familyOf, type Family, type FamilyNode } from './family';
export { familyAt, type FamilyNow, type NodeNow, type Reach } from './family-census';
export { FrameClockStory, type FrameClockState } from './frame-clock-story';
export { FrameFigures, type FrameColumns } from './frame-figures';
export { FrameMarks, MARK_KINDS, type FrameMarkLists, type MarkKind } from './frame-marks';
export { IDLE, readLanes, type Lanes, type RunLanes } from './lanes';
export { Lineage, type ContextFacts, type OwnerFacts } from './lineage';
export { Objects } from './objects';
export { PlaceHistories } from './place-histories';
export { PlacePeaks } from './peaks';
export {
  summarize,
  verdictOf,
  type RunSummary,
  type RunVerdict,
  type WaitingPlace,
} from './run-summary';
export { siteActivity, type SiteActivity } from './sites';
export { statusAfter, TaskStory, type Deed, type StoryRow } from './task-story';
export {
  DEFAULT_DETECTORS,
  Verdicts,
  type DetectorSettings,
  type Finding,
  type Series,
} from './verdicts';
export { roomAt, type NamedPlace } from './waiting-rooms';
