import * as v from 'valibot';
import type { Launch } from './launch';
import type { Delivery } from './record-store';

/** What came of a request. `later`: nobody answered, or the server is not well; the same may go well soon. */
export type Answer =
  | { readonly is: 'ok'; readonly value: unknown }
  | { readonly is: 'later' }
  | { readonly is: 'refused'; readonly why: string };

/** Of `fetch`, what is used. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** Every request to a Learning Record Store has to say it. */
const VERSION = '1.0.3';

const tokenAnswer = v.object({ 'auth-token': v.pipe(v.string(), v.nonEmpty()) });
const tokenError = v.object({ 'error-text': v.string() });

/** A server that says nothing for so long, in ms, is not waited for. */
const PATIENCE = 20_000;

/** Status codes that pass by themselves: a timeout, too many requests, and all that are the server's own fault. */
const isPassing = (status: number): boolean => status === 408 || status === 429 || status >= 500;

/** The servers behind a launch: the one that gives the token, and the Learning Record Store. Never rejects. */
export class RecordServer {
  constructor(
    private readonly launch: Launch,
    private readonly fetch: Fetch,
  ) {}

  /** The token, by one POST with nothing in it: what answers gives no second one. */
  async token(): Promise<Answer & { readonly value?: unknown }> {
    const answer = await this.#ask(this.launch.fetch, { method: 'POST' });
    if (answer.is !== 'ok') return answer;
    const token = v.safeParse(tokenAnswer, answer.value);
    if (token.success) return { is: 'ok', value: token.output['auth-token'] };
    const error = v.safeParse(tokenError, answer.value);
    return { is: 'refused', why: error.success ? error.output['error-text'] : 'auth-token' };
  }

  /** A document of the activity's state for this learner; `value` is null where there is none. */
  state(token: string, stateId: string): Promise<Answer> {
    return this.#read(token, this.statePath(stateId));
  }

  /** A document of the learner's profile; `value` is null where there is none. */
  profile(token: string, profileId: string): Promise<Answer> {
    const query = new URLSearchParams({ profileId, agent: JSON.stringify(this.launch.actor) });
    return this.#read(token, `agents/profile?${query.toString()}`);
  }

  statePath(stateId: string): string {
    const { activityId, actor, registration } = this.launch;
    const agent = JSON.stringify(actor);
    const query = new URLSearchParams({ activityId, agent, registration, stateId });
    return `activities/state?${query.toString()}`;
  }

  /** Puts something into the store. A second time does no harm: the store knows a statement by its id. */
  async put(token: string, { path, body }: Delivery): Promise<Answer> {
    const answer = await this.#ask(this.launch.endpoint + path, {
      method: 'PUT',
      headers: { ...headers(token), 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
      // Goes on when the page is left.
      keepalive: true,
    });
    const isThere = answer.is === 'refused' && answer.why === '409';
    return isThere ? { is: 'ok', value: null } : answer;
  }

  async #read(token: string, path: string): Promise<Answer> {
    const answer = await this.#ask(this.launch.endpoint + path, { headers: headers(token) });
    const isAbsent = answer.is === 'refused' && answer.why === '404';
    return isAbsent ? { is: 'ok', value: null } : answer;
  }

  async #ask(url: string, init: RequestInit): Promise<Answer> {
    let response: Response;
    let text: string;
    try {
      response = await this.fetch(url, {
        ...init,
        ...{ credentials: 'omit', cache: 'no-store', referrerPolicy: 'no-referrer' },
        signal: AbortSignal.timeout(PATIENCE),
      });
      text = await response.text();
    } catch {
      return { is: 'later' };
    }
    if (isPassing(response.status)) return { is: 'later' };
    if (!response.ok) return { is: 'refused', why: String(response.status) };
    return { is: 'ok', value: parsed(text) };
  }
}

/** The token is handed on as it came: what it holds is between the two servers. */
function headers(token: string): Record<string, string> {
  return { Authorization: `Basic ${token}`, 'X-Experience-API-Version': VERSION };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
