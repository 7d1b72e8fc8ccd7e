// id: own-storage
// title: Every store that a worker has, without any scrub
// why: a frame of an opaque origin has no store, and nothing may be left in the site's
// worker: exits

const out = () => postMessage('a store was there');
const attempt = (f) => {
  try {
    const found = f();
    return found && found.then ? found.then(out, () => {}) : undefined;
  } catch {}
};
const channel = attempt(() => new BroadcastChannel('leaklab'));
Promise.all([
  attempt(
    () =>
      new Promise((done, fail) => {
        const asked = indexedDB.open('left-behind');
        asked.onsuccess = done;
        asked.onerror = fail;
      }),
  ),
  attempt(() => caches.open('left-behind')),
  attempt(() => navigator.storage.getDirectory()),
  attempt(() => cookieStore.set('left', 'behind')),
]).then(() => postMessage({ type: 'end', exitCode: 0, fault: null }));
