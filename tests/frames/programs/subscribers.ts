import { chan, frame, go, millisecond, select, sleep, type Chan } from 'leaklab';

async function subscriber(feed: Chan<number>, milliseconds: number) {
  for await (const _ of feed) await sleep(milliseconds * millisecond);
}

/** Hands on to whoever has room; whoever has none for the third time is thrown out. */
async function broker(join: Chan<Chan<number>>, news: Chan<number>) {
  let feeds: { feed: Chan<number>; missed: number }[] = [];
  for (;;) {
    const got = await select({ join: join.recv(), news: news.recv() });
    if (got.case === 'join') {
      feeds.push({ feed: got.value, missed: 0 });
      continue;
    }
    for (const entry of feeds) {
      if (entry.feed.trySend(got.value)) continue;
      entry.missed++;
      if (entry.missed === 3) entry.feed.close();
    }
    feeds = feeds.filter((entry) => entry.missed < 3);
  }
}

/** Subscribers to one source of news, some too slow for it. */
export async function main() {
  const join = chan<Chan<number>>();
  const news = chan<number>();
  go(broker, join, news);
  for (;;) {
    const { number } = frame;
    if (number % 15 === 0) {
      const feed = chan<number>(2);
      go(subscriber, feed, 5 + 7 * (number / 15));
      await join.send(feed);
    }
    await news.send(number);
    await frame.next();
  }
}
