import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { inject } from 'vitest';

export type Running = AsyncDisposable & { readonly url: string };

/** A server on another origin and another site than the tests' own: by name, where that is by number. */
export async function elsewhere(listener: RequestListener): Promise<Running> {
  const server = createServer(listener);
  await new Promise<void>((done) => server.listen(0, done));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}/`,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

/** Serves the built site as another host would, which adds headers; it may look at the file that it sends. */
export async function serveWith(
  headersOf: (text: string) => Readonly<Record<string, string>>,
): Promise<Running> {
  const site = new URL(inject('siteUrl'));
  const host = await elsewhere((request, response) => {
    void fetch(new URL(request.url ?? '/', site)).then(async (answer) => {
      const body = Buffer.from(await answer.arrayBuffer());
      response.writeHead(answer.status, {
        'content-type': answer.headers.get('content-type') ?? 'text/plain',
        ...headersOf(body.toString()),
      });
      response.end(body);
    });
  });
  return { ...host, url: host.url.replace(/\/$/, site.pathname) };
}
