// id: long-text
// title: More text than a program may have, in some thousand lines
// why: each is a line number, a row on the screen and a statement to check
// compiled: source-size

let n = 0;
/*repeat 4800*/n = n + 1, n = n + 1, n = n + 1, n = n + 1;
/*end*/
export async function main() {}
