import { chan, frame, log, owner, type Chan } from "leaklab";

/** Room for three: the producer is faster than the consumer, and has to wait for it. */
const orders = chan<number>(3);
let served = 0;

async function produce(out: Chan<number>) {
  for (let order = 1; ; order++) {
    await out.send(order);
  }
}

async function consume(orders: Chan<number>) {
  for await (const order of orders) {
    served = order;
    await frame.next();
  }
}

/** Both live as long as the shop, which owns them: to live long is no leak where somebody answers for it. */
export async function main() {
  const shop = owner("shop");
  shop.go(produce, orders);
  shop.go(consume, orders);
  for (;;) {
    await frame.next();
    if (frame.number % 60 === 0) log("served", served, "orders");
  }
}
