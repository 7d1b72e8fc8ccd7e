import * as v from 'valibot';

/** The keys that a learning management system puts into the address of what it launches (cmi5, section 8.1). */
const LAUNCH_KEYS = ['endpoint', 'fetch', 'actor', 'registration', 'activityId'] as const;

/** Who learns: an agent that an account identifies, as cmi5 wants it. Handed on as it came. */
export interface Actor {
  readonly account: { readonly homePage: string; readonly name: string };
}

/** What a learning management system says when it launches a lesson. */
export interface Launch {
  /** Of the Learning Record Store, with a slash at its end. */
  readonly endpoint: string;
  /** Gives the token for the store, once. */
  readonly fetch: string;
  readonly actor: Actor;
  /** A UUID: this learner's turn in the course. */
  readonly registration: string;
  readonly activityId: string;
}

type LaunchKey = (typeof LAUNCH_KEYS)[number];

const webAddress = v.pipe(v.string(), v.check(isWebAddress));

const actor = v.looseObject({
  objectType: v.optional(v.literal('Agent')),
  account: v.looseObject({
    homePage: v.pipe(v.string(), v.url()),
    name: v.pipe(v.string(), v.nonEmpty()),
  }),
});

const SCHEMAS: Readonly<Record<LaunchKey, v.GenericSchema<unknown, unknown>>> = {
  endpoint: webAddress,
  fetch: webAddress,
  actor: v.pipe(v.string(), v.maxLength(8_192), v.transform(parsed), actor),
  registration: v.pipe(v.string(), v.uuid()),
  activityId: v.pipe(v.string(), v.maxLength(2_048), v.url()),
};

/**
 * Reads the query of a launched page. Never throws.
 * @returns the launch, or the keys that are missing or say what they may not
 */
export function readLaunch(search: string): { launch: Launch } | { wrong: readonly string[] } {
  const query = new URLSearchParams(search);
  const values: Record<string, unknown> = {};
  const wrong = LAUNCH_KEYS.filter((key) => {
    const result = v.safeParse(SCHEMAS[key], query.get(key));
    if (result.success) values[key] = result.output;
    return !result.success;
  });
  if (wrong.length > 0) return { wrong };
  const launch = values as unknown as Launch;
  return { launch: { ...launch, endpoint: launch.endpoint.replace(/\/*$/, '/') } };
}

/** Nothing but the web is asked, and nothing else is gone to: no `javascript:`, no `data:`. */
export function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
