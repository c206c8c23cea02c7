import { ok } from '../platform/result';
import type { ExtensionCalls, PageCalls, ReplyOf } from '../protocol/messages';
import type { FromPage, Handler, Routes } from '../protocol/router';
import { extensionSchemas, pageSchemas } from '../protocol/schemas';
import { setBadgePlace } from './page/badge-place';
import { checkPage } from './page/check-page';
import { injectScript } from './page/inject-script';
import { ratePage } from './page/rate-page';
import { noteProduct, saveProduct, shortlistProduct, viewProduct } from './product/mark-product';
import { openOnShelf } from './product/open-on-shelf';
import { savePage, shortlistPage } from './product/save-page';
import { writeMarks } from './product/write-marks';
import { fetchTile, rateTile } from './tiles/fetch-tile';
import { knownTiles } from './tiles/known-tiles';

type PageHandlers = {
  readonly [Name in keyof PageCalls]: (
    args: PageCalls[Name]['args'],
    from: FromPage,
  ) => Promise<ReplyOf<PageCalls, Name>>;
};
type ExtensionHandlers = {
  readonly [Name in keyof ExtensionCalls]: (
    args: ExtensionCalls[Name]['args'],
  ) => Promise<ReplyOf<ExtensionCalls, Name>>;
};

const fromPage: PageHandlers = {
  'product/rate': ratePage,
  'reader/load': (_args, { tabId }) => injectScript(tabId, 'reader'),
  'listing/load': (_args, { tabId }) => injectScript(tabId, 'listing'),
  'panel/open': (_args, { tabId }) => injectScript(tabId, 'panel'),
  'panel/view': viewProduct,
  'product/save': saveProduct,
  'product/shortlist': shortlistProduct,
  'product/note': noteProduct,
  'product/shelf': openOnShelf,
  'badge/place': async ({ place }, { host, isPrivate }) => {
    if (!isPrivate) await setBadgePlace(host, place);
    return ok(null);
  },
  'tiles/known': knownTiles,
  'tiles/fetch': fetchTile,
  'tiles/rate': rateTile,
};

const fromExtension: ExtensionHandlers = {
  'page/check': checkPage,
  'page/save': savePage,
  'page/shortlist': shortlistPage,
  'shelf/write': writeMarks,
  'panel/show': ({ tabId }) => injectScript(tabId, 'panel'),
};

/** Each handler with the schema of its arguments. */
function withSchemas<From>(
  handlers: Readonly<Record<string, (args: never, from: From) => Promise<unknown>>>,
  schemas: Readonly<Record<string, Handler<From>['schema']>>,
): Readonly<Record<string, Handler<From>>> {
  return Object.fromEntries(
    Object.entries(handlers).map(([name, handle]) => {
      const schema = schemas[name];
      if (schema === undefined) throw new Error(`no schema for ${name}`);
      return [name, { schema, handle: handle as Handler<From>['handle'] }];
    }),
  );
}

export const routes: Routes = {
  fromPage: withSchemas<FromPage>(fromPage, pageSchemas),
  fromExtension: withSchemas<null>(fromExtension, extensionSchemas),
};
