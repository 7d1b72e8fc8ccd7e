import { after, chan, frame, go, log, millisecond, owner, select, sleep, type Chan } from "leaklab";

const LIMIT = 50 * millisecond;

/** Every fifth answer is late. Its channel has room for one, so that nobody has to be there to take it. */
async function answer(reply: Chan<string>, request: number) {
  await sleep((request % 5 === 0 ? 120 : 20) * millisecond);
  await reply.send(`answer to ${request}`);
}

async function ask() {
  let late = 0;
  for (let request = 1; ; request++) {
    const reply = chan<string>(1);
    go(answer, reply, request);
    const first = await select({ reply: reply.recv(), timeout: after(LIMIT).recv() });
    if (first.case === "timeout") log("late:", ++late, "of", request);
  }
}

export async function main() {
  owner("client").go(ask);
  for (;;) {
    await frame.next();
  }
}
