import { asset } from '$app/paths';

/**
 * The site for when there is no network: kept by `service-worker.ts`, from a while after the first visit. Says
 * when a newer version is there, and takes it when the reader says so; a page is never reloaded by itself.
 */
export class Offline {
  /** A newer version is kept and waits. */
  #waiting = $state.raw<ServiceWorker | null>(null);

  get hasUpdate(): boolean {
    return this.#waiting !== null;
  }

  /** Keeps the site from now on, and listens for a newer version. Never rejects. */
  async begin(): Promise<void> {
    if (savesData()) return;
    try {
      // Absent without https; throws in a frame without an origin of its own.
      if (!('serviceWorker' in navigator)) return;
      const kept = await navigator.serviceWorker.register(asset('/service-worker.js'));
      const look = (): void => {
        // Without a controller this is the first version, which has nobody to replace.
        if (kept.waiting !== null && navigator.serviceWorker.controller !== null) {
          this.#waiting = kept.waiting;
        }
      };
      look();
      kept.addEventListener('updatefound', () => {
        kept.installing?.addEventListener('statechange', look);
      });
    } catch {
      // A browser may refuse; then the site needs a network, as any other.
    }
  }

  /** Shows the newer version: the page is loaded anew. */
  takeUpdate(): void {
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), {
      once: true,
    });
    this.#waiting?.postMessage('take over');
  }

  later(): void {
    this.#waiting = null;
  }
}

/** The reader has asked sites to load no more than they need. */
function savesData(): boolean {
  const { connection } = navigator as { connection?: { readonly saveData?: boolean } };
  return connection?.saveData === true;
}
