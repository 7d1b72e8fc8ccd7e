// id: deep-type
// title: A type that refers to itself without end
// why: the compiler checks types outside of the sandbox
// compiled: refused 2589 at 7

type Grow<T extends unknown[]> = T['length'] extends 100_000 ? T : Grow<[...T, 1]>;
export const grown: Grow<[]> = [] as never;

export async function main() {}
