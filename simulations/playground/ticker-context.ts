import {
  background,
  defer,
  frame,
  log,
  millisecond,
  owner,
  second,
  select,
  ticker,
  withTimeout,
  type Context,
  type Owner,
} from "leaklab";

/** Beats until its context is over. Whoever makes a ticker stops it. */
async function heartbeat(ctx: Context, player: Owner) {
  defer(() => player.end());
  const beat = ticker(100 * millisecond);
  defer(() => beat.stop());
  for (let beats = 0; ; beats++) {
    const next = await select({ beat: beat.c.recv(), over: ctx.done.recv() });
    if (next.case === "over") {
      log(player.name, "left after", beats, "beats");
      return;
    }
  }
}

/** A player joins every half second and stays for two. */
export async function main() {
  for (let number = 1; ; number++) {
    const player = owner(`player ${number}`);
    const [ctx] = withTimeout(background(), 2 * second);
    player.go(heartbeat, ctx, player);
    for (let i = 0; i < 30; i++) await frame.next();
  }
}
