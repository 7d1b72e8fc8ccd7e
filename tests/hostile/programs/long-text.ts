// id: long-text
// title: A megabyte of short lines
// why: each is a line number, a row on the screen and a statement to check
// compiled: source-size
// pending: the limit on the size of a program

let n = 0;
/*repeat 100000*/n = n + 1;
/*end*/
export async function main() {}
