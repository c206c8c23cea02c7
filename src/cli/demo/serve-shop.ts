import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { listingPage, productPage, SAMPLE_PRODUCTS } from './shop-page';

export interface ServedShop {
  readonly origin: string;
  readonly close: () => Promise<void>;
}

/** A path that says what it is, as shops' categories do. */
export const LISTING_PATH = '/category/everything';

/** Serves the sample shop on a free port of the loopback interface. */
export async function serveShop(): Promise<ServedShop> {
  const pages = new Map(SAMPLE_PRODUCTS.map((product) => [`/product/${product.slug}`, productPage(product)]));
  for (const path of ['/', LISTING_PATH]) pages.set(path, listingPage());
  const server = createServer((request, response) => {
    const page = pages.get(new URL(request.url ?? '/', 'http://localhost').pathname);
    response.writeHead(page === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(page ?? 'This sample shop has no such page.');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A TCP server's address is an object, never the path of a pipe.
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
