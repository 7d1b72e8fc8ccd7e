// id: deep-parentheses
// title: Ten thousand brackets around a number
// why: a parser that calls itself runs out of stack
// compiled: refused leaklab/too-deep

export async function main() {
  return /*repeat 10000*/(/*end*/1/*repeat 10000*/)/*end*/;
}
