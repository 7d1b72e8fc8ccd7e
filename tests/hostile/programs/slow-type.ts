// id: slow-type
// title: Forty calls in each other, each with two overloads
// why: the compiler tries two to the power of forty ways to read it, outside of the sandbox
// compiled: compile-time
// pending: the limit on the time that a check takes

function pick(choose: (n: number) => string): string;
function pick(choose: (n: string) => number): number;
function pick(choose: unknown): never {
  throw choose;
}

export const picked = /*repeat 40*/pick((n) => /*end*/n/*repeat 40*/)/*end*/;

export async function main() {}
