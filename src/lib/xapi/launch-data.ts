import * as v from 'valibot';
import { isWebAddress } from './launch';

/** What every statement's context begins with. The system put its session's id into it. */
const contextTemplate = v.looseObject({
  extensions: v.optional(v.record(v.string(), v.unknown())),
  contextActivities: v.optional(
    v.looseObject({ category: v.optional(v.array(v.looseObject({ id: v.string() }))) }),
  ),
});

/** The document `LMS.LaunchData`, as far as a lesson uses it (cmi5, section 10.0). */
const launchData = v.object({
  contextTemplate,
  launchMode: v.picklist(['Normal', 'Browse', 'Review']),
  /** From 0 to 1: a lower score does not pass. */
  masteryScore: v.nullish(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
  /** Where the reader goes at the end. What is no address of the web is as good as none. */
  returnURL: v.fallback(v.nullish(v.pipe(v.string(), v.check(isWebAddress))), null),
});

export type LaunchData = v.InferOutput<typeof launchData>;
export type ContextTemplate = v.InferOutput<typeof contextTemplate>;

/** Null where a store's answer is no launch data. Never throws. */
export function readLaunchData(value: unknown): LaunchData | null {
  const result = v.safeParse(launchData, value);
  return result.success ? result.output : null;
}
