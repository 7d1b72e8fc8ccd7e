// A plain file server for the built site. Plain on purpose: it sends no CORS header, which would
// hide what fails in the sandbox's opaque origin, and it can serve under a sub-path.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import sirv from 'sirv';
import { readHeaders } from './headers.mjs';

const host = '127.0.0.1';
const triedPorts = 20;

/** The site's build, whatever the working directory. */
const built = fileURLToPath(new URL('../build', import.meta.url));

/**
 * Serves a folder until it is closed.
 * @param {{ dir?: string, port?: number, base?: string, hasHeaders?: boolean }} [options] port 0 takes any
 *   free one; another that is taken gives way to the next free one. base is a sub-path, such as `/a/b/`.
 *   hasHeaders: it sends what the site's `_headers` file says, as some hosts do.
 * @returns {Promise<{ url: string, close: () => Promise<void> }>} url ends with a slash
 */
export async function serve({ dir = built, port = 4173, base = '/', hasHeaders = false } = {}) {
  if (!existsSync(join(dir, 'index.html'))) {
    throw new Error(`There is no built site in ${dir}: run "npm run build" first.`);
  }
  const root = `/${base}/`.replace(/\/{2,}/g, '/');
  const server = createServer(handler(dir, root, hasHeaders));
  const taken = await listen(server, port);
  return {
    url: `http://${host}:${taken}${root}`,
    close: () =>
      new Promise((done, fail) => {
        server.close((error) => (error ? fail(error) : done()));
        server.closeAllConnections();
      }),
  };
}

/**
 * @param {string} dir
 * @param {string} root
 * @param {boolean} hasHeaders
 * @returns {import('node:http').RequestListener}
 */
function handler(dir, root, hasHeaders) {
  const files = sirv(dir, { etag: true });
  const pages = foldersWithIndex(dir);
  const missing = existsSync(join(dir, '404.html'))
    ? readFileSync(join(dir, '404.html'))
    : 'Not found';

  const headersOf = readHeaders(hasHeaders ? readFileSync(join(dir, '_headers'), 'utf8') : '');

  return (request, response) => {
    const notFound = () => {
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
      response.end(request.method === 'HEAD' ? undefined : missing);
    };

    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    const url = request.url ?? '/';
    const path = url.replace(/\?.*/, '');
    // As every file server does: without the slash, relative addresses would miss by one level.
    const isFolder = `${path}/` === root || pages.has(path.slice(root.length));
    if (isFolder && !path.endsWith('/')) {
      response.writeHead(301, { Location: `${path}/${url.slice(path.length)}` }).end();
      return;
    }
    if (!path.startsWith(root)) {
      notFound();
      return;
    }
    request.url = url.slice(root.length - 1);
    const own = headersOf(path.slice(root.length - 1));
    for (const [name, value] of Object.entries(own)) response.setHeader(name, value);
    files(request, response, notFound);
  };
}

/** @param {string} dir */
function foldersWithIndex(dir) {
  const files = readdirSync(dir, { recursive: true, encoding: 'utf8' });
  const indexes = files.filter((file) => file.endsWith(`${sep}index.html`));
  return new Set(indexes.map((file) => encodeURI(dirname(file).split(sep).join('/'))));
}

/**
 * @param {import('node:http').Server} server
 * @param {number} wanted
 * @returns {Promise<number>} the port that was free
 */
async function listen(server, wanted) {
  const last = wanted === 0 ? 0 : wanted + triedPorts;
  for (let port = wanted; ; port++) {
    const error = await tryPort(server, port);
    if (error === undefined) break;
    if (error.code !== 'EADDRINUSE' || port >= last) throw error;
  }
  return /** @type {import('node:net').AddressInfo} */ (server.address()).port;
}

/**
 * @param {import('node:http').Server} server
 * @param {number} port
 * @returns {Promise<NodeJS.ErrnoException | undefined>} what kept it from listening
 */
function tryPort(server, port) {
  return new Promise((done) => {
    server.once('error', done);
    server.listen(port, host, () => {
      server.off('error', done);
      done(undefined);
    });
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({
    options: { port: { type: 'string' }, base: { type: 'string' }, dir: { type: 'string' } },
  });
  const { url } = await serve({
    port: Number(values.port ?? 4173),
    ...(values.base === undefined ? {} : { base: values.base }),
    ...(values.dir === undefined ? {} : { dir: values.dir }),
  });
  console.log(`Leaklab is at ${url}`);
}
