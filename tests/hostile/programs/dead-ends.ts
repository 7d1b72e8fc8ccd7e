// id: dead-ends
// title: Looks for what a worker has, by every name and along every prototype
// why: one forgotten global would be a way out
// compiled: exits

const lost = [
  ...['fetch', 'XMLHttpRequest', 'WebSocket', 'WebSocketStream', 'EventSource', 'WebTransport'],
  ...['importScripts', 'Worker', 'SharedWorker', 'navigator', 'location', 'self', 'postMessage'],
  ...['onmessage', 'MessageChannel', 'BroadcastChannel', 'indexedDB', 'caches', 'cookieStore'],
  ...['WebAssembly', 'SharedArrayBuffer', 'Atomics', 'WeakRef', 'FinalizationRegistry', 'Intl'],
  ...['Blob', 'URL', 'FileReader', 'OffscreenCanvas', 'ImageDecoder', 'AudioDecoder', 'Function'],
  ...['eval', 'structuredClone', 'reportError', 'scheduler', 'trustedTypes', 'gc', 'close'],
  ...['setImmediate', 'ShadowRealm', 'AsyncContext', 'Temporal', 'ReadableStream', 'Request'],
];

export async function main() {
  const realm: any = globalThis;
  for (const name of lost) {
    if (name in realm || realm[name] !== undefined) throw new Error(`${name} is there`);
  }
  for (let o: any = realm; o !== null; o = Object.getPrototypeOf(o)) {
    const { constructor } = o;
    if (constructor && /Worker|EventTarget|Scope/.test(constructor.name)) {
      throw new Error(`${constructor.name} is there`);
    }
  }
}
