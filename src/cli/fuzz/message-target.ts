import fc from 'fast-check';
import type * as z from 'zod';
import { ok } from '../../platform/result';
import { createRouter, type Sender } from '../../protocol/router';
import { extensionSchemas, pageSchemas } from '../../protocol/schemas';
import { hostileValue } from './hostile-json';
import { type FuzzTarget, fuzzTarget } from './target';

const OWN = { id: 'gutlight', origin: 'chrome-extension://gutlight' } as const;

/** The one place where messages arrive, from whoever sends them. */
export const MESSAGE_TARGET: FuzzTarget = fuzzTarget(
  'message',
  fc.tuple(hostileCall(), hostileSender()),
  routesSafely,
);

function hostileCall(): fc.Arbitrary<unknown> {
  const names = [...Object.keys(pageSchemas), ...Object.keys(extensionSchemas), '__proto__', 'constructor'];
  const call = fc.record({ type: fc.constantFrom(...names), args: hostileValue(4) });
  return fc.oneof({ weight: 4, arbitrary: call }, { weight: 1, arbitrary: hostileValue(2) });
}

function hostileSender(): fc.Arbitrary<Sender> {
  const url = fc.constantFrom(
    'https://shop.example/p/1',
    'file:///p.html',
    `${OWN.origin}/popup.html`,
    'data:text/html,x',
    'about:srcdoc',
    '::',
  );
  return fc.record(
    {
      id: fc.constantFrom(OWN.id, 'another'),
      origin: fc.constantFrom('null', 'https://shop.example', OWN.origin, `${OWN.origin}.example`),
      url,
      frameId: fc.constantFrom(0, 3),
      tab: fc.record({ id: fc.nat(9), incognito: fc.boolean(), url }),
    },
    { requiredKeys: [] },
  );
}

/** Only our own extension is answered, a page only in a page's role and from the top frame of its tab. */
async function routesSafely([message, sender]: readonly [unknown, Sender]): Promise<boolean> {
  const reached: string[] = [];
  const noting = (schemas: Readonly<Record<string, z.ZodType>>, role: string) =>
    Object.fromEntries(
      Object.entries(schemas).map(([name, schema]) => {
        const handle = async () => {
          reached.push(role);
          return ok(null);
        };
        return [name, { schema, handle }];
      }),
    );
  const route = createRouter(
    { fromPage: noting(pageSchemas, 'page'), fromExtension: noting(extensionSchemas, 'extension') },
    OWN,
    () => undefined,
  );
  await route(message, sender);
  const [role] = reached;
  if (role === undefined) return true;
  if (sender.id !== OWN.id) return false;
  return (role === 'extension') === isOwnPage(sender) && (role === 'extension' || isTopFrame(sender));
}

function isOwnPage({ origin, url }: Sender): boolean {
  return origin === undefined ? url?.startsWith(`${OWN.origin}/`) === true : origin === OWN.origin;
}

function isTopFrame({ tab, frameId }: Sender): boolean {
  return tab !== undefined && (frameId ?? 0) === 0;
}
