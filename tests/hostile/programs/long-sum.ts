// id: long-sum
// title: A sum of twenty thousand numbers
// why: it looks flat, and is a tree that is as deep as it is long
// compiled: refused leaklab/too-deep | exits

export const sum = /*repeat 20000*/1 + /*end*/1;

export async function main() {}
