// id: collected
// title: Watches the garbage collector
// why: two runs would differ, and memory pressure tells what others do
// compiled: panic at 7

export async function main() {
  new FinalizationRegistry(() => {}).register({}, 0);
}
