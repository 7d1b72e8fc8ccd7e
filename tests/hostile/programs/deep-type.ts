// id: deep-type
// title: A type that refers to itself without end
// why: the compiler checks types outside of the sandbox
// compiled: refused 2589 at 6

type Grow<T> = [T] extends [never] ? 1 : Grow<{ deeper: T }>;
export const grown: Grow<1> = 1;

export async function main() {}
