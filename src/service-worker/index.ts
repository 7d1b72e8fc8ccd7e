/**
 * Keeps the whole site for when there is no network. A version of the site is kept as a whole and served as a
 * whole: a page never gets parts of two. A newer one waits until the reader asks for it, or has left.
 */
import { build, files, prerendered, version } from '$service-worker';

const worker = globalThis as unknown as ServiceWorkerGlobalScope;

/** Two sites of one origin, under two paths, have caches of their own. */
const FAMILY = `leaklab ${worker.registration.scope} `;
const CACHE = FAMILY + version;

/** What the last version had is kept for tabs that still show it. */
const KEPT = 2;

/** Their names hold a hash of what is in them. */
const immutable = new Set(build);
/** A lesson that a course launches needs the course's servers; and what others show of a lesson, they fetch. */
const ELSEWHERE = /\/(launch|oembed|course|pictures)\//;
const pages = new Set(prerendered.filter((path) => !ELSEWHERE.test(path)));
const assets = files.filter((path) => !ELSEWHERE.test(path));
const missing = assets.find((file) => file.endsWith('/404.html'));

worker.addEventListener('install', (event) => {
  event.waitUntil(keepAll());
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(forgetOld());
});

worker.addEventListener('message', (event) => {
  if (event.data === 'take over') void worker.skipWaiting();
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== worker.location.origin) return;
  if (!url.href.startsWith(worker.registration.scope)) return;
  event.respondWith(answer(request, url));
});

async function keepAll(): Promise<void> {
  const cache = await caches.open(CACHE);
  // What has no hash in its name may be an older version's in the browser's own cache.
  const fresh = [...pages, ...assets].map((path) => new Request(path, { cache: 'no-cache' }));
  await cache.addAll([...fresh, ...immutable]);
}

async function forgetOld(): Promise<void> {
  const names = (await caches.keys()).filter((name) => name.startsWith(FAMILY)).sort();
  // A version's name is the time at which it was built.
  await Promise.all(names.slice(0, -KEPT).map((name) => caches.delete(name)));
}

async function answer(request: Request, { pathname, search }: URL): Promise<Response> {
  if (pages.has(`${pathname}/`)) return Response.redirect(`${pathname}/${search}`, 301);
  // Query and fragment are for the page; what is served is the same.
  const cache = await caches.open(CACHE);
  const kept = await cache.match(pathname);
  if (kept !== undefined) return kept;
  const older = pathname.includes('/_app/') ? await caches.match(request) : undefined;
  if (older !== undefined) return older;
  try {
    return await fetch(request);
  } catch (error) {
    const page =
      missing !== undefined && request.mode === 'navigate' && (await cache.match(missing));
    if (!page) throw error;
    return new Response(page.body, { status: 404, headers: page.headers });
  }
}
