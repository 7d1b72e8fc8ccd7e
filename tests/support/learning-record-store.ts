/** A learning management system and its Learning Record Store, on loopback, for tests. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isDeepStrictEqual } from 'node:util';
import { Cmi5Rules, type Expected } from './cmi5-rules';

const TOKEN = 'bGVhcm5lcjpzZWNyZXQ=';

interface Options {
  readonly launchMode?: 'Normal' | 'Browse' | 'Review';
  readonly masteryScore?: number;
  readonly languagePreference?: string;
}

/** What a request gets in place of an answer: a status code, or a closed connection. */
type Trouble = number | 'cut';

export class LearningRecordStore implements AsyncDisposable {
  readonly rules = new Cmi5Rules();
  /** Verbs as they came, without those that came again. */
  readonly verbs: string[] = [];
  readonly statements: Readonly<Record<string, unknown>>[] = [];
  /** Requests as they came: method and what they are about. */
  readonly asked: string[] = [];
  /** Called for each request: what goes wrong with it. */
  trouble: (what: string) => Trouble | null = () => null;
  readonly #known = new Map<string, unknown>();
  readonly #documents = new Map<string, unknown>();
  readonly #server = createServer((request, response) => void this.#answer(request, response));
  #options: Options = {};
  #session = 0;
  #hasToken = false;
  #hasRead = new Set<string>();

  private constructor() {
    // Only `start` makes one.
  }

  static async start(): Promise<LearningRecordStore> {
    const store = new LearningRecordStore();
    await new Promise<void>((done) => store.#server.listen(0, '127.0.0.1', done));
    return store;
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Launches the lesson (again) for the same learner. Returns the query, with its `?`. */
  launch(options: Options = {}): string {
    this.#options = options;
    this.#session++;
    this.#hasToken = false;
    this.#hasRead = new Set();
    this.rules.newSession();
    const { actor, activityId, registration } = this.expected;
    const query = new URLSearchParams({
      endpoint: `${this.origin}/xapi`,
      fetch: this.#tokenUrl,
      actor: JSON.stringify(actor),
      registration,
      activityId,
    });
    return `?${query.toString()}`;
  }

  get expected(): Expected {
    const { launchMode = 'Normal', masteryScore } = this.#options;
    return {
      actor: {
        objectType: 'Agent',
        name: '李 O’Hara',
        account: { homePage: 'https://course.example/', name: 'learner-7' },
      },
      activityId: 'https://course.example/course/unit?n=1',
      registration: '1f0b3a52-6d1c-4b7e-9d0f-0a1b2c3d4e5f',
      launchData: {
        contextTemplate: {
          extensions: {
            'https://w3id.org/xapi/cmi5/context/extensions/sessionid': `session-${this.#session}`,
            'https://course.example/term': { year: 2026 },
          },
          contextActivities: {
            grouping: [{ id: 'https://course.example/course/publisher-id' }],
            category: [{ id: 'https://course.example/profile' }],
          },
        },
        launchMode,
        ...(masteryScore === undefined ? {} : { masteryScore }),
      },
    };
  }

  /** Where the course wants its learners back. */
  get returnURL(): string {
    return `${this.origin}/back`;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((done) => this.#server.close(done));
  }

  get #tokenUrl(): string {
    return `${this.origin}/token/${this.#session}?once=%2F`;
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', this.origin);
    response.setHeader('Access-Control-Allow-Origin', '*');
    if (request.method === 'OPTIONS') {
      response.setHeader('Access-Control-Allow-Methods', 'GET, PUT, POST');
      response.setHeader(
        'Access-Control-Allow-Headers',
        'Authorization, Content-Type, X-Experience-API-Version',
      );
      response.writeHead(204).end();
      return;
    }
    let body = '';
    for await (const chunk of request) body += String(chunk);
    const what = `${request.method ?? ''} ${url.pathname.replace('/xapi/', '')} ${url.searchParams.get('stateId') ?? url.searchParams.get('profileId') ?? ''}`;
    this.asked.push(what.trim());
    const trouble = this.trouble(what.trim());
    if (trouble === 'cut') request.socket.destroy();
    else if (trouble !== null) response.writeHead(trouble).end('no');
    else if (url.pathname.startsWith('/token/')) this.#giveToken(request, url, body, response);
    else if (url.pathname === '/favicon.ico') response.writeHead(204).end();
    else if (url.pathname === '/back') response.writeHead(200).end('the course');
    else this.#keep(request, url, body, response);
  }

  #giveToken({ method }: IncomingMessage, url: URL, body: string, response: ServerResponse): void {
    const broken = this.rules.broken;
    if (method !== 'POST' || body !== '') broken.push('the token is asked for by an empty POST');
    if (url.href !== this.#tokenUrl) broken.push(`the token is at ${this.#tokenUrl}`);
    if (this.#hasToken) {
      say(response, { 'error-code': '1', 'error-text': 'The token was given out before.' });
      return;
    }
    this.#hasToken = true;
    say(response, { 'auth-token': TOKEN });
  }

  #keep(
    { method, headers }: IncomingMessage,
    url: URL,
    body: string,
    response: ServerResponse,
  ): void {
    const must = (holds: boolean, rule: string): void => {
      if (!holds) this.rules.broken.push(`${method ?? ''} ${url.pathname}: ${rule}`);
    };
    must(headers['x-experience-api-version'] === '1.0.3', 'it says the version of xAPI');
    must(headers.authorization === `Basic ${TOKEN}`, 'it has the token');
    must(headers.cookie === undefined, 'it has no cookie');
    const query = url.searchParams;
    const agent = JSON.parse(query.get('agent') ?? 'null') as unknown;
    if (method === 'PUT') must(headers['content-type'] === 'application/json', 'it is JSON');
    if (url.pathname === '/xapi/activities/state') {
      must(isDeepStrictEqual(agent, this.expected.actor), 'it names the learner');
      must(query.get('activityId') === this.expected.activityId, 'it names the activity');
      must(query.get('registration') === this.expected.registration, 'it names the registration');
      const id = query.get('stateId') ?? '';
      if (method === 'PUT') {
        must(id !== 'LMS.LaunchData', 'the launch data are the system’s');
        this.#documents.set(id, JSON.parse(body));
        response.writeHead(204).end();
      } else this.#give(id, response);
    } else if (url.pathname === '/xapi/agents/profile') {
      must(isDeepStrictEqual(agent, this.expected.actor), 'it names the learner');
      this.#give(query.get('profileId') ?? '', response);
    } else if (url.pathname === '/xapi/statements' && method === 'PUT') {
      const statement = JSON.parse(body) as Record<string, unknown>;
      must(query.get('statementId') === statement['id'], 'the address has the statement’s id');
      must(this.#hasRead.has('LMS.LaunchData'), 'the launch data are read before');
      must(this.#hasRead.has('cmi5LearnerPreferences'), 'the preferences are read before');
      this.#take(statement, response);
    } else {
      must(false, 'there is no such thing');
      response.writeHead(404).end();
    }
  }

  #take(statement: Readonly<Record<string, unknown>>, response: ServerResponse): void {
    const id = String(statement['id']);
    const before = this.#known.get(id);
    if (before !== undefined) {
      if (!isDeepStrictEqual(before, statement)) this.rules.broken.push('one id, two statements');
      response.writeHead(409).end();
      return;
    }
    this.#known.set(id, statement);
    this.statements.push(statement);
    this.verbs.push(this.rules.take(statement, this.expected));
    response.writeHead(204).end();
  }

  #give(id: string, response: ServerResponse): void {
    this.#hasRead.add(id);
    if (id === 'LMS.LaunchData') {
      const { launchData } = this.expected;
      say(response, { ...launchData, moveOn: 'CompletedAndPassed', returnURL: this.returnURL });
      return;
    }
    const { languagePreference } = this.#options;
    if (id === 'cmi5LearnerPreferences' && languagePreference !== undefined) {
      say(response, { languagePreference, audioPreference: 'off' });
      return;
    }
    const document = this.#documents.get(id);
    if (document === undefined) response.writeHead(404).end();
    else say(response, document);
  }
}

function say(response: ServerResponse, value: unknown): void {
  response.writeHead(200, { 'Content-Type': 'application/json' });
  response.end(JSON.stringify(value));
}
