// id: long-line
// title: A megabyte of text in one line
// why: editors, parsers and highlighters read lines as a whole
// compiled: source-size

export const text = '/*repeat 1000000*/x/*end*/';

export async function main() {}
