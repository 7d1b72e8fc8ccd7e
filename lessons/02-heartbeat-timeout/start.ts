import { chan, connection, defer, frame, log, millisecond, owner, parameter } from "leaklab";
import { select, ticker, type Chan, type Conn } from "leaklab";

type Phone = Conn<string, string>;

const players = parameter("players", 30);
const interval = parameter("interval", 500) * millisecond;
const leaveEvery = parameter("leaveEvery", 10);
let received = 0;
let left = 0;

class Session {
  // The player's phone answers a ping after 40 ms, while it is there.
  conn = connection<string, string>({ answer: () => ({ after: 40 * millisecond, value: "pong" }) });
  life = owner("player");
}

async function reader(conn: Phone, pongs: Chan<string>) {
  for (;;) {
    const [pong, err] = await conn.read();
    if (err !== null) break;
    received++;
    pongs.trySend(pong);
  }
  pongs.close();
}

async function heartbeat(conn: Phone, pongs: Chan<string>) {
  const beat = ticker(interval);
  defer(() => beat.stop());
  defer(() => conn.close());
  for (;;) {
    const got = await select({ tick: beat.c.recv(), pong: pongs.recvOk() });
    if (got.case === "tick") await conn.write("ping");
    else if (!got.value[1]) return;
  }
}

function join(): Session {
  const session = new Session();
  const pongs = chan<string>(1);
  session.life.go(reader, session.conn, pongs);
  session.life.go(heartbeat, session.conn, pongs);
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
    // The checks read these lines: keep them.
    log("pongs", received);
    received = 0;
    if (frame.number % leaveEvery === 0) {
      online.splice(0, 1).forEach(leave);
      online.push(join());
    }
  }
}
