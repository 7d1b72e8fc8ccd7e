/** A server on loopback that must hear nothing: whatever reaches it got out of the sandbox. */
import { createSocket } from 'node:dgram';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Canary {
  /** Host and port, for TCP and UDP alike. */
  readonly host: string;
  /** Connections, requests and datagrams so far. */
  heard(): number;
  close(): Promise<void>;
}

/**
 * Starts the canary. A connection counts, also if nothing is asked over it; so does a datagram, as
 * WebTransport and WebRTC begin with one.
 */
export async function startCanary(): Promise<Canary> {
  let heard = 0;
  const server = createServer((_, response) => response.end());
  server.on('connection', () => heard++);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const socket = createSocket('udp4', () => heard++);
  await new Promise<void>((done) => socket.bind(port, '127.0.0.1', done));
  return {
    host: `127.0.0.1:${port}`,
    heard: () => heard,
    async close() {
      server.closeAllConnections();
      await Promise.all([
        new Promise<void>((done) => server.close(() => done())),
        new Promise<void>((done) => socket.close(done)),
      ]);
    },
  };
}
