// id: regex-bomb
// title: A regular expression that backtracks for ever
// why: fuel does not see inside of what the browser itself does
// compiled: watchdog at 8

export async function main() {
  const text = 'a'.repeat(60) + 'b';
  for (let i = 0; i < 10; i++) {
    if (/^(a+)+$/.test(text)) return;
  }
}
