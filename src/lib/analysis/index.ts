export { DETECTORS, type DetectorName } from './detectors/detector';
export { reachabilityFindings, type Unreachable } from './detectors/reachability';
export { SiteGrowth, type SiteGrowthSettings } from './detectors/site-growth';
export { FrameFigures, type FrameColumns } from './frame-figures';
export { FrameMarks, MARK_KINDS, type FrameMarkLists, type MarkKind } from './frame-marks';
export { PlacePeaks } from './peaks';
export {
  summarize,
  verdictOf,
  type RunSummary,
  type RunVerdict,
  type WaitingPlace,
} from './run-summary';
export { siteActivity, type SiteActivity } from './sites';
export {
  DEFAULT_DETECTORS,
  Verdicts,
  type DetectorSettings,
  type Finding,
  type Series,
} from './verdicts';
