// id: eval
// title: Makes code from text
// why: what the compiler never saw has no fuel and no sites
// compiled: panic at 7

export async function main() {
  eval('for (;;);');
}
