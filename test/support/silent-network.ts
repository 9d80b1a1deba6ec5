import { connect, createServer, type Socket } from 'node:net';
import { freePort, LOOPBACK } from '../../apps/local/src/ports.ts';

/** A network between a process and a server that can fall silent, as when a machine vanishes: nothing arrives, nothing is refused. */
export interface SilentNetwork {
  /** The server's address, by way of this network. */
  readonly url: string;
  /** From now on nothing passes in either direction, on connections old and new. */
  fallSilent(): void;
  /** The old connections are dead, new ones are carried. */
  comeBack(): void;
  close(): Promise<void>;
}

/** A server of a test run by its port, even where its address names a socket of the file system: that is no network. */
export function overTcp(serverUrl: string): string {
  const url = new URL(serverUrl);
  url.searchParams.delete('host');
  return url.href;
}

export async function openSilentNetwork(serverUrl: string): Promise<SilentNetwork> {
  const target = new URL(serverUrl);
  const sockets = new Set<Socket>();
  let silent = false;
  const keep = (socket: Socket): void => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.once('close', () => sockets.delete(socket));
    if (silent) socket.pause();
  };
  const server = createServer((near) => {
    keep(near);
    if (silent) return;
    const far = connect({ host: target.hostname, port: Number(target.port) });
    keep(far);
    near.on('data', (bytes) => silent || far.write(bytes)).once('close', () => silent || far.destroy());
    far.on('data', (bytes) => silent || near.write(bytes)).once('close', () => silent || near.destroy());
  });
  const port = await freePort();
  await new Promise<void>((listening) => server.listen(port, LOOPBACK, listening));
  const url = new URL(overTcp(serverUrl));
  [url.hostname, url.port] = [LOOPBACK, String(port)];
  const cut = (): void => sockets.forEach((socket) => socket.destroy());
  return {
    url: url.href,
    fallSilent: () => void (silent = true),
    comeBack: () => {
      cut();
      silent = false;
    },
    close: () => {
      cut();
      return new Promise((closed) => server.close(() => closed()));
    },
  };
}
