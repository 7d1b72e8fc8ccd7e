import { background, chan, frame, go, log, select, withCancel } from 'leaklab';

/** 50 tasks over 300 frames, about 5,000 events: a room that closes while its players still send. */
export async function main() {
  const inbox = chan<number>(8);
  const [room, close] = withCancel(background());
  for (let i = 0; i < 49; i++) {
    go(async () => {
      for (let n = i % 7; n < 12; n++) {
        await frame.next();
        const got = await select({ sent: inbox.send(i), closed: room.done.recv() });
        if (got.case === 'closed') return;
      }
    });
  }
  let received = 0;
  for (let n = 0; n < 290; n++) {
    await frame.next();
    while (inbox.tryRecv().ok) received++;
  }
  close();
  await frame.next();
  log(received);
}
