import { frame, go, httpTransport, log, millisecond, parameter, second } from "leaklab";

interface Ticket {
  player: number;
  /** Where the player stands in the queue; 0: the account is open. */
  place: number;
}

// The account service. Of ten players, one has to queue, and one is never answered.
const accounts = httpTransport<Ticket, Ticket>({
  maxIdlePerHost: parameter("maxIdle", 2),
  idleTimeout: parameter("idleTimeout", 90) * second,
  keepAlive: parameter("keepAlive", 30) * second,
  answer(_host, { player, place }) {
    if (player % 10 === 7) return null;
    return { after: 200 * millisecond, value: { player, place: place - 1 } };
  },
});
const isBanned = (player: number) => player % 20 === 3;
let letIn = 0;
let turnedAway = 0;

async function login(player: number) {
  const conn = await accounts.connect("accounts");
  let ticket = { player, place: player % 10 === 4 ? 10 : 1 };
  while (ticket.place > 0) {
    await conn.write(ticket);
    const [reply, err] = await conn.read();
    if (err) {
      turnedAway++;
      return;
    }
    ticket = reply;
  }
  if (isBanned(player)) {
    turnedAway++;
    return;
  }
  letIn++;
  conn.release();
}

export async function main() {
  const logins = parameter("logins", 5000);
  for (let player = 0; player < logins; player++) go(login, player);
  for (;;) {
    await frame.next();
    log("let in", letIn);
    log("turned away", turnedAway);
    letIn = turnedAway = 0;
  }
}
