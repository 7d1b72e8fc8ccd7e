// id: deep-arrows
// title: Three thousand functions in each other
// why: each is a scope, a name and a site for the compiler
// compiled: refused leaklab/too-deep

export const fn = /*repeat 3000*/async () => /*end*/1;

export async function main() {}
