export { ChannelStory, type ChannelNow } from './channel-story';
export { DETECTORS, type DetectorName } from './detectors/detector';
export { reachabilityFindings, type Unreachable } from './detectors/reachability';
export { SiteGrowth, type SiteGrowthSettings } from './detectors/site-growth';
export { familyOf, type Family, type FamilyNode } from './family';
export { familyAt, type FamilyNow, type NodeNow, type Reach } from './family-census';
export { FrameClockStory, type FrameClockState } from './frame-clock-story';
export { DroppedFrames } from './frame-marks';
export { Lineage, type ContextFacts, type OwnerFacts } from './lineage';
export { PlacePeaks } from './peaks';
export { siteActivity, type SiteActivity } from './sites';
export { statusAfter, TaskStory, type Deed, type StoryRow } from './task-story';
export {
  DEFAULT_DETECTORS,
  Verdicts,
  type DetectorSettings,
  type Finding,
  type Series,
} from './verdicts';
