/** What xAPI 1.0.3 and cmi5 ask of the statements of one registration. Knows nothing of what makes them. */
import { isDeepStrictEqual } from 'node:util';

const VERBS = 'http://adlnet.gov/expapi/verbs/';
const CMI5 = 'https://w3id.org/xapi/cmi5/';
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const UTC = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;
const DURATION = /^PT(?=\d)(\d+H)?(\d+M)?(\d+(\.\d{1,2})?S)?$/;
const FIELDS = ['id', 'actor', 'verb', 'object', 'result', 'context', 'timestamp'];

/** JSON as it came, of which nothing is known. */
type Json = Readonly<Record<string, unknown>>;

export interface Expected {
  readonly actor: object;
  readonly activityId: string;
  readonly registration: string;
  readonly launchData: {
    readonly contextTemplate: {
      readonly extensions: Json;
      readonly contextActivities: Readonly<Record<string, readonly { id: string }[]>>;
    };
    readonly launchMode: string;
    readonly masteryScore?: number;
  };
}

/** Looks at statements in the order in which they arrive, session by session. */
export class Cmi5Rules {
  readonly broken: string[] = [];
  readonly #ids = new Set<string>();
  /** Of the registration. */
  readonly #said = new Set<string>();
  /** Of the session. */
  #verbs: string[] = [];
  #last = '';

  /** Another launch of the same registration. */
  newSession(): void {
    this.#verbs = [];
  }

  take(statement: Json, { actor, activityId, registration, launchData }: Expected): string {
    const { verb, object, context, result = {} } = statement as Record<string, Json>;
    const id = String(statement['id']);
    const timestamp = String(statement['timestamp']);
    const name = String(verb['id']).replace(VERBS, '');
    const must = (holds: boolean, rule: string): void => {
      if (!holds) this.broken.push(`${name}: ${rule} ${JSON.stringify(statement)}`);
    };
    must(
      Object.keys(statement).every((key) => FIELDS.includes(key)),
      'no field that xAPI does not know',
    );
    must(UUID.test(id), 'its id is a UUID');
    must(!this.#ids.has(id), 'its id is its own');
    this.#ids.add(id);
    must(isDeepStrictEqual(statement['actor'], actor), 'the actor is the launch’s');
    must(typeof (verb['display'] as Json)['en-US'] === 'string', 'the verb says what it is');
    must(
      object['id'] === activityId && object['objectType'] === 'Activity',
      'it is of the activity',
    );
    must(UTC.test(timestamp), 'its time is in UTC');
    must(timestamp >= this.#last, 'its time is not before that of the last');
    this.#last = timestamp;

    const { contextTemplate: template, masteryScore, launchMode } = launchData;
    must(context['registration'] === registration, 'it has the registration');
    const { extensions, contextActivities } = context as Record<string, Json>;
    const isJudged = name === 'passed' || name === 'failed';
    const mastery =
      isJudged && masteryScore !== undefined
        ? { [`${CMI5}context/extensions/masteryscore`]: masteryScore }
        : {};
    must(
      isDeepStrictEqual(extensions, { ...template.extensions, ...mastery }),
      'extensions are the template’s, and the mastery score where it is judged',
    );
    must(`${CMI5}context/extensions/sessionid` in extensions, 'it has the session’s id');
    const { category: had = [], ...others } = template.contextActivities;
    const { category = [], ...theirs } = contextActivities as Record<string, { id: string }[]>;
    must(isDeepStrictEqual(theirs, others), 'activities of the template stay as they are');
    const wanted = [
      ...had.map((each) => each.id),
      ...(name === 'progressed' ? [] : [`${CMI5}context/categories/cmi5`]),
      ...(isJudged || name === 'completed' ? [`${CMI5}context/categories/moveon`] : []),
    ];
    must(
      isDeepStrictEqual(category.map((each) => each.id).sort(), wanted.sort()),
      'its categories are those of its verb',
    );

    const { score, success, completion, duration, ...rest } = result;
    const hasDuration = isJudged || name === 'completed' || name === 'terminated';
    must(hasDuration ? DURATION.test(String(duration)) : duration === undefined, 'duration');
    must(completion === (name === 'completed' ? true : undefined), 'completion');
    must(success === (isJudged ? name === 'passed' : undefined), 'success');
    must(isJudged || score === undefined, 'a score only where it is judged');
    if (isJudged) {
      const scaled = Number((score as Json)['scaled']);
      must(scaled >= 0 && scaled <= 1, 'the scaled score is from 0 to 1');
      must(
        masteryScore === undefined || scaled >= masteryScore === (name === 'passed'),
        'who has the mastery score passes, and nobody else',
      );
    }
    const progress = (rest['extensions'] as Json | undefined)?.[
      `${CMI5}result/extensions/progress`
    ];
    must(
      name === 'progressed'
        ? Number.isInteger(progress) && Number(progress) > 0 && Number(progress) < 100
        : Object.keys(rest).length === 0,
      'progress is a percentage, of progressed alone',
    );

    must((this.#verbs.length === 0) === (name === 'initialized'), 'initialized is the first, once');
    must(!this.#verbs.includes('terminated'), 'nothing follows terminated');
    must(!(name === 'failed' && this.#said.has('passed')), 'who has passed does not fail');
    const isOnce = name === 'completed' || name === 'passed';
    must(!isOnce || !this.#said.has(name), 'it is said once in a registration');
    must(
      launchMode === 'Normal' || name === 'initialized' || name === 'terminated',
      'who looks on is not judged',
    );
    this.#verbs.push(name);
    this.#said.add(name);
    return name;
  }
}
