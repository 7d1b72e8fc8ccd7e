import { isoDuration } from './duration';
import type { Actor, Launch } from './launch';
import type { ContextTemplate, LaunchData } from './launch-data';

const VERBS = 'http://adlnet.gov/expapi/verbs/';
const CMI5 = 'https://w3id.org/xapi/cmi5/';
const CATEGORY = `${CMI5}context/categories/cmi5`;
const MOVE_ON = `${CMI5}context/categories/moveon`;
const MASTERY = `${CMI5}context/extensions/masteryscore`;
const PROGRESS = `${CMI5}result/extensions/progress`;

/** What a lesson says to a Learning Record Store. */
export type Fact =
  | { readonly verb: 'initialized' }
  /** Percent of the steps that were opened. */
  | { readonly verb: 'progressed'; readonly percent: number }
  | { readonly verb: 'completed' }
  /** The score from 0 to 1. */
  | { readonly verb: 'passed' | 'failed'; readonly score: number }
  | { readonly verb: 'terminated' };

/** An xAPI statement, as far as this file makes them. */
export interface Statement {
  readonly id: string;
  readonly actor: Actor;
  readonly verb: { readonly id: string; readonly display: Readonly<Record<string, string>> };
  readonly object: { readonly objectType: 'Activity'; readonly id: string };
  readonly result?: Readonly<Record<string, unknown>>;
  readonly context: ContextTemplate & { readonly registration: string };
  readonly timestamp: string;
}

/** When and as what a statement is made. */
export interface Stamp {
  /** A new UUID. */
  readonly id: string;
  /** Milliseconds since 1970, of this moment and of the session's first statement. */
  readonly now: number;
  readonly startedAt: number;
}

/** A statement by the rules of cmi5: which verb has which result, category and extension (sections 9.2 to 9.6). */
export function statementOf(fact: Fact, launch: Launch, data: LaunchData, stamp: Stamp): Statement {
  const result = resultOf(fact, isoDuration(stamp.now - stamp.startedAt));
  return {
    id: stamp.id,
    actor: launch.actor,
    verb: { id: VERBS + fact.verb, display: { 'en-US': fact.verb } },
    object: { objectType: 'Activity', id: launch.activityId },
    ...(result === null ? {} : { result }),
    context: contextOf(fact, launch, data),
    timestamp: new Date(stamp.now).toISOString(),
  };
}

function resultOf(fact: Fact, duration: string): NonNullable<Statement['result']> | null {
  switch (fact.verb) {
    case 'initialized':
      return null;
    case 'progressed':
      return { extensions: { [PROGRESS]: fact.percent } };
    case 'completed':
      return { completion: true, duration };
    case 'passed':
    case 'failed':
      return { success: fact.verb === 'passed', score: { scaled: fact.score }, duration };
    case 'terminated':
      return { duration };
  }
}

function contextOf(
  fact: Fact,
  { registration }: Launch,
  { contextTemplate: template, masteryScore }: LaunchData,
): Statement['context'] {
  const isJudged = fact.verb === 'passed' || fact.verb === 'failed';
  const added = [
    // Progress is what cmi5 allows, and none of its own verbs.
    ...(fact.verb === 'progressed' ? [] : [CATEGORY]),
    ...(isJudged || fact.verb === 'completed' ? [MOVE_ON] : []),
  ];
  const { contextActivities: activities = {}, extensions = {} } = template;
  const known = activities.category ?? [];
  const category = [
    ...known,
    ...added.filter((id) => known.every((each) => each.id !== id)).map((id) => ({ id })),
  ];
  return {
    ...template,
    registration,
    contextActivities: { ...activities, ...(category.length > 0 ? { category } : {}) },
    extensions: {
      ...extensions,
      ...(isJudged && typeof masteryScore === 'number' ? { [MASTERY]: masteryScore } : {}),
    },
  };
}
