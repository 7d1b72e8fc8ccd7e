// id: post-message
// title: Speaks to the page in the kernel's name
// why: the page believes what the worker says of its own run
// compiled: refused 2304 at 8
// unchecked: panic at 8

export async function main() {
  postMessage({ type: 'end', exitCode: 0, fault: null });
}
