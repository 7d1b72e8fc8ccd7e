// id: string-timers
// title: A timer that is given text
// why: one more way to make code from text
// compiled: refused 2304 at 8
// unchecked: panic at 8

export async function main() {
  setTimeout('for (;;);', 0);
}
