// id: finally-continue
// title: A finally that jumps back, so that neither return nor throw can leave
// why: what is to be stopped would go on
// compiled: watchdog at 7

export async function main() {
  for (;;) {
    try {
      throw new Error('leave');
    } finally {
      continue;
    }
  }
}
