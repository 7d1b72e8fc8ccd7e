// id: long-text
// title: Twenty thousand short lines, more than a program may have
// why: each is a line number, a row on the screen and a statement to check
// compiled: source-size

let n = 0;
/*repeat 20000*/n = n + 1;
/*end*/
export async function main() {}
