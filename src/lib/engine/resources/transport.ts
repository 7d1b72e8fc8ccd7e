import { CloseReason, WaitCode } from '../../trace';
import { checkedCount, checkedDuration, checkedText, NAME_LIMIT } from '../checked';
import { Operation } from '../operation';
import type { Runtime } from '../runtime';
import type { Task } from '../task';
import { Alarm } from './alarm';
import { Connection, type Answer, type ConnectionPool } from './connection';

export interface TransportOptions {
  /** Idle connections that are kept for each host. */
  readonly maxIdlePerHost?: number;
  /** The most connections to a host, idle or not; 0: no limit. */
  readonly maxPerHost?: number;
  /** ns after which an idle connection is closed; 0: never. */
  readonly idleTimeout?: number;
  /** Whether connections are used again. */
  readonly reuse?: boolean;
  /** ns between two probes of a connection's other end; 0: none. */
  readonly keepAlive?: number;
  /** ns that it takes to connect. */
  readonly dialTime?: number;
  /** What the hosts answer. */
  readonly answer?: (host: string, value: unknown) => ReturnType<Answer>;
}

/** `http.DefaultMaxIdleConnsPerHost`. */
const MAX_IDLE_PER_HOST = 2;

/** A round trip to a host nearby. */
const DIAL_NS = 1_000_000;

/** One host's connections. */
class Host {
  /** The one used last is last, and is taken first. */
  readonly idle: { readonly connection: Connection; readonly alarm: Alarm }[] = [];
  readonly waiting: Task[] = [];
  /** Idle, in use, or being made. */
  count = 0;

  constructor(readonly name: string) {}
}

/**
 * Connections by host, which are kept when their user is done: Go's `http.Transport`
 * (`src/net/http/transport.go`, `getConn` and `tryPutIdleConn`).
 */
export class Transport {
  /** Connections made so far. */
  dialed = 0;
  /** Times that an idle one was taken. */
  reused = 0;
  private readonly hosts = new Map<string, Host>();
  private readonly options: Required<Omit<TransportOptions, 'answer'>> & {
    readonly answer: TransportOptions['answer'] | undefined;
  };

  constructor(
    private readonly runtime: Runtime,
    options: TransportOptions,
  ) {
    const { maxIdlePerHost = MAX_IDLE_PER_HOST, maxPerHost = 0, reuse = true, answer } = options;
    const { idleTimeout = 0, keepAlive = 0, dialTime = DIAL_NS } = options;
    this.options = {
      maxIdlePerHost: checkedCount(maxIdlePerHost, 'httpTransport maxIdlePerHost'),
      maxPerHost: checkedCount(maxPerHost, 'httpTransport maxPerHost'),
      idleTimeout: checkedDuration(idleTimeout, 'httpTransport idleTimeout'),
      reuse,
      keepAlive: checkedDuration(keepAlive, 'httpTransport keepAlive'),
      dialTime: checkedDuration(dialTime, 'httpTransport dialTime'),
      answer,
    };
  }

  /** Connections that wait for use. */
  get idle(): number {
    let count = 0;
    for (const { idle } of this.hosts.values()) count += idle.length;
    return count;
  }

  /** Connections that are open or being made. */
  get open(): number {
    let count = 0;
    for (const host of this.hosts.values()) count += host.count;
    return count;
  }

  connect(host: string): Operation {
    return new Connect(this, checkedText(host, NAME_LIMIT));
  }

  closeIdle(): void {
    for (const host of this.hosts.values()) {
      for (let kept = host.idle.pop(); kept; kept = host.idle.pop()) {
        kept.alarm.stop();
        kept.connection.closeFor(CloseReason.program);
      }
    }
  }

  /** For `Connect`. True: the task waits, and gets a connection. */
  take(name: string): boolean {
    const { runtime } = this;
    const host = this.host(name);
    const kept = host.idle.pop();
    if (kept !== undefined) {
      kept.alarm.stop();
      runtime.value = this.hand(kept.connection);
      return false;
    }
    if (this.options.maxPerHost > 0 && host.count >= this.options.maxPerHost) {
      host.waiting.push(runtime.current);
      return runtime.park(WaitCode.select, 0);
    }
    this.dial(host, runtime.current);
    return runtime.park(WaitCode.ioWait, 0);
  }

  private host(name: string): Host {
    const host = this.hosts.get(name) ?? new Host(name);
    this.hosts.set(name, host);
    return host;
  }

  private dial(host: Host, task: Task): void {
    const { runtime } = this;
    const { site } = runtime;
    host.count++;
    this.dialed++;
    const done = (): void => {
      task.value = this.made(host);
      runtime.ready(task);
    };
    const alarm = new Alarm(runtime);
    alarm.set(runtime.now + this.options.dialTime, runtime.holds(done, this), site);
  }

  private made(host: Host): Connection {
    const { answer, keepAlive } = this.options;
    const pool = new HostPool(this, host);
    const options = {
      name: host.name,
      keepAlive,
      ...(answer && {
        answer: this.runtime.holds((value: unknown) => answer(host.name, value), answer),
      }),
    };
    return new Connection(this.runtime, options, pool);
  }

  private hand(connection: Connection): Connection {
    this.reused++;
    connection.becomeUsed();
    return connection;
  }

  /** For a connection's own pool: somebody is done with it. */
  putBack(host: Host, connection: Connection): void {
    const { maxIdlePerHost, idleTimeout, reuse } = this.options;
    const waiting = reuse ? host.waiting.shift() : undefined;
    if (waiting !== undefined) {
      connection.becomeIdle();
      waiting.value = this.hand(connection);
      this.runtime.ready(waiting);
      return;
    }
    if (!reuse || host.idle.length >= maxIdlePerHost) {
      connection.closeFor(CloseReason.poolFull);
      return;
    }
    connection.becomeIdle();
    const alarm = new Alarm(this.runtime);
    host.idle.push({ connection, alarm });
    if (idleTimeout <= 0) return;
    alarm.set(this.runtime.now + idleTimeout, () => connection.closeFor(CloseReason.idleTimeout));
  }

  /** One connection less: whoever waits for room may connect. */
  closed(host: Host, connection: Connection): void {
    host.count--;
    const at = host.idle.findIndex((kept) => kept.connection === connection);
    if (at >= 0) host.idle.splice(at, 1)[0].alarm.stop();
    const waiting = host.waiting.shift();
    if (waiting !== undefined) this.dial(host, waiting);
  }
}

/** What a connection of a transport knows of it. */
class HostPool implements ConnectionPool {
  constructor(
    private readonly transport: Transport,
    private readonly host: Host,
  ) {}

  takeBack(connection: Connection): void {
    this.transport.putBack(this.host, connection);
  }

  closed(connection: Connection): void {
    this.transport.closed(this.host, connection);
  }
}

/** Takes an idle connection, or makes one. */
class Connect extends Operation {
  constructor(
    private readonly transport: Transport,
    private readonly host: string,
  ) {
    super();
  }

  start(runtime: Runtime): boolean {
    runtime.charge(runtime.costs.lock);
    return this.transport.take(this.host);
  }
}
