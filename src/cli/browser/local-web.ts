/**
 * The whole web, as far as a test browser can see it: every host name ends here. Over HTTPS with a certificate of its own, plus
 * a CONNECT proxy for browsers that can only be led here through one. Whatever has no page answers 404, so nothing leaves the
 * machine; every request is noted.
 */
import { createServer as createProxy, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import { createServer as createSecure } from 'node:https';
import { type AddressInfo, connect, type Server } from 'node:net';
import { selfSigned } from './self-signed';

export interface WebReply {
  readonly body: string;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface LocalWeb {
  readonly port: number;
  readonly proxyPort: number;
  /** `https://host/path` of every request so far, in order. */
  readonly requests: readonly string[];
  readonly close: () => Promise<void>;
}

/** What a host answers at a path; null: no such page. */
export type Web = (url: URL, headers: IncomingHttpHeaders) => WebReply | null;

export async function serveWeb(web: Web): Promise<LocalWeb> {
  const requests: string[] = [];
  const secure = createSecure(selfSigned(), (request, response) => {
    const url = new URL(request.url ?? '/', `https://${request.headers.host ?? 'localhost'}`);
    requests.push(url.href);
    const reply = web(url, request.headers);
    response.writeHead(reply?.status ?? (reply === null ? 404 : 200), {
      'content-type': 'text/html; charset=utf-8',
      ...reply?.headers,
    });
    response.end(reply?.body ?? '');
  });
  const port = await listen(secure);
  const proxy = createProxy((_request, response) => response.writeHead(403).end());
  proxy.on('connect', (_request: IncomingMessage, client, head: Buffer) => {
    const server = connect(port, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      server.write(head);
      server.pipe(client).pipe(server);
    });
    server.on('error', () => client.destroy());
    client.on('error', () => server.destroy());
  });
  const proxyPort = await listen(proxy);
  return {
    port,
    proxyPort,
    requests,
    close: async () => {
      secure.closeAllConnections();
      proxy.closeAllConnections();
      await Promise.all([stop(secure), stop(proxy)]);
    },
  };
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A TCP server's address is an object, never the path of a pipe.
  return (server.address() as AddressInfo).port;
}

/** Tunnels that a browser left open do not hold up the end. */
function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, 500);
    server.close(() => {
      clearTimeout(timer);
      resolve();
    });
  });
}
