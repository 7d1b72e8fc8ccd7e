import { connection, frame, log, millisecond, now, owner, parameter, ticker } from "leaklab";
import { type Conn, type Ticker } from "leaklab";

type Phone = Conn<string, string>;

const players = parameter("players", 30);
const interval = parameter("interval", 500) * millisecond;
const leaveEvery = parameter("leaveEvery", 10);
const timeout = 3 * interval;
let received = 0;
let left = 0;

class Session {
  // The player's phone answers a ping after 40 ms, while it is there.
  conn = connection<string, string>({ answer: () => ({ after: 40 * millisecond, value: "pong" }) });
  life = owner("player");
}

async function reader(conn: Phone, beat: Ticker) {
  for (;;) {
    conn.setReadDeadline(now() + timeout);
    const [, err] = await conn.read();
    if (err !== null) break;
    received++;
  }
  conn.close();
  // No more ticks. So the heartbeat has nothing to range over, and ends?
  beat.stop();
}

async function heartbeat(conn: Phone, beat: Ticker) {
  for await (const _tick of beat.c) await conn.write("ping");
}

function join(): Session {
  const session = new Session();
  const beat = ticker(interval);
  session.life.go(reader, session.conn, beat);
  session.life.go(heartbeat, session.conn, beat);
  return session;
}

// Every second player says goodbye. The phone of the others is in a tunnel, and no packet says so.
function leave({ conn, life }: Session) {
  if (++left % 2 === 0) conn.hangUp();
  else conn.vanish();
  life.end();
}

export async function main() {
  const online = Array.from({ length: players }, join);
  for (;;) {
    await frame.next();
    log("pongs", received);
    received = 0;
    if (frame.number % leaveEvery === 0) {
      online.splice(0, 1).forEach(leave);
      online.push(join());
    }
  }
}
