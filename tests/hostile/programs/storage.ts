// id: storage
// title: Writes into every store that a browser has
// why: what stays could meet the next program, or the page
// compiled: refused 2304
// unchecked: exits

export async function main() {
  const realm = globalThis as any;
  let opened = 0;
  for (const attempt of [
    () => realm.indexedDB.open('left-behind'),
    () => realm.caches.open('left-behind'),
    () => new realm.BroadcastChannel('left-behind').postMessage(1),
    () => realm.navigator.locks.request('left-behind', () => {}),
    () => realm.navigator.storage.getDirectory(),
    () => realm.cookieStore.set('left', 'behind'),
    () => localStorage.setItem('left', 'behind'),
  ]) {
    try {
      attempt();
      opened++;
    } catch {}
  }
  if (opened > 0) throw new Error(`${opened} stores were there`);
}
