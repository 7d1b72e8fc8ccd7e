// id: slow-type
// title: Forty calls in each other, each with two overloads
// why: the compiler tries two to the power of forty ways to read it, outside of the sandbox
// compiled: compile-time | refused 2769

function pick(choose: (n: number) => string): string;
function pick(choose: (n: string) => number): number;
function pick(choose: unknown): never {
  throw choose;
}

export const picked = /*repeat 40*/pick((n) => /*end*/n/*repeat 40*/)/*end*/;

export async function main() {}
