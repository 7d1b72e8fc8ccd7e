// id: wasm
// title: Compiles WebAssembly
// why: fuel does not see it, and it reaches memory in bulk
// compiled: refused 2304 at 8
// unchecked: panic at 8

export async function main() {
  new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]));
}
