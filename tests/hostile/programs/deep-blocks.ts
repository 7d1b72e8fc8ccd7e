// id: deep-blocks
// title: Ten thousand blocks in each other
// why: the compiler's walk over the tree runs out of stack
// compiled: refused leaklab/too-deep

export async function main() {
  /*repeat 10000*/{/*end*//*repeat 10000*/}/*end*/
}
