// id: endless-flow
// title: Ten variables without types that depend on each other in loops within loops
// why: the compiler follows what each may hold round and round, outside of the sandbox
// compiled: compile-time

declare function either<A, B>(a: A, b: B): A | B;
declare function maybe(): boolean;

export async function main() {}

export function round(): unknown {
let v0, v1, v2, v3, v4, v5, v6, v7, v8, v9;
while (maybe()) {
while (maybe()) {
while (maybe()) {
while (maybe()) {
v0 = either(v1, v3); v1 = either(v2, v4); v2 = either(v3, v5); v3 = either(v4, v6); v4 = either(v5, v7); v5 = either(v6, v8); v6 = either(v7, v9); v7 = either(v8, v0); v8 = either(v9, v1); v9 = either(v0, v2);
if (maybe()) v0 = either(v2, v0); if (maybe()) v1 = either(v3, v7); if (maybe()) v2 = either(v4, v4); if (maybe()) v3 = either(v5, v1); if (maybe()) v4 = either(v6, v8); if (maybe()) v5 = either(v7, v5); if (maybe()) v6 = either(v8, v2); if (maybe()) v7 = either(v9, v9); if (maybe()) v8 = either(v0, v6); if (maybe()) v9 = either(v1, v3);
}
if (maybe()) v0 = either(v2, v1); if (maybe()) v1 = either(v3, v8); if (maybe()) v2 = either(v4, v5); if (maybe()) v3 = either(v5, v2); if (maybe()) v4 = either(v6, v9); if (maybe()) v5 = either(v7, v6); if (maybe()) v6 = either(v8, v3); if (maybe()) v7 = either(v9, v0); if (maybe()) v8 = either(v0, v7); if (maybe()) v9 = either(v1, v4);
}
if (maybe()) v0 = either(v2, v2); if (maybe()) v1 = either(v3, v9); if (maybe()) v2 = either(v4, v6); if (maybe()) v3 = either(v5, v3); if (maybe()) v4 = either(v6, v0); if (maybe()) v5 = either(v7, v7); if (maybe()) v6 = either(v8, v4); if (maybe()) v7 = either(v9, v1); if (maybe()) v8 = either(v0, v8); if (maybe()) v9 = either(v1, v5);
}
if (maybe()) v0 = either(v2, v3); if (maybe()) v1 = either(v3, v0); if (maybe()) v2 = either(v4, v7); if (maybe()) v3 = either(v5, v4); if (maybe()) v4 = either(v6, v1); if (maybe()) v5 = either(v7, v8); if (maybe()) v6 = either(v8, v5); if (maybe()) v7 = either(v9, v2); if (maybe()) v8 = either(v0, v9); if (maybe()) v9 = either(v1, v6);
}
return v0;
}
