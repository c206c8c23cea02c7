/**
 * `npm run -s shop`: what each way of reading finds on a saved page, and a draft of the shop's file. For adding a shop, and for
 * finding out why one stopped being read.
 */
import { readPage } from '../read/read-page';
import { shopOfHost } from '../read/shop/shop-of-host';
import { type CommandPlace, isWebAddress, readArguments, refuse } from './command';
import { parseSavedPage } from './rate/parse-saved-page';
import { readPageFile } from './rate/read-page-file';
import { draftShopFile } from './shop/draft-shop-file';
import { printWays } from './shop/print-ways';

const USAGE = 'Usage: npm run -s shop -- PAGE.html [--url ADDRESS]';

const OPTIONS = { help: { type: 'boolean', short: 'h' }, url: { type: 'string' } } as const;

export async function main(args: string[], place: CommandPlace): Promise<number> {
  const parsed = readArguments({ args, options: OPTIONS, allowPositionals: true });
  if (typeof parsed === 'string') return refuse(`${parsed} See --help.`);
  const { values, positionals } = parsed;
  if (values.help) {
    process.stdout.write(`${USAGE}\n`);
    return 0;
  }
  const [file, ...rest] = positionals;
  if (file === undefined || rest.length > 0) return refuse('Name one saved page. See --help.');
  if (values.url !== undefined && !isWebAddress(values.url))
    return refuse(`--url takes a web address, with its https://, not "${values.url}".`);
  const html = await readPageFile(file, place.cwd);
  if (!html.ok) return refuse(html.detail ?? html.error);
  const saved = await parseSavedPage(html.value, values.url ?? null);
  if (!saved.ok) return refuse(saved.detail ?? saved.error);
  const { document, url } = saved.value;
  const shop = url === null ? null : shopOfHost(new URL(url).hostname);
  const page = readPage(document, { url, shop });
  process.stdout.write(printWays({ document, url, shop, page }));
  if (shop === null && url !== null) {
    const draft = draftShopFile(new URL(url));
    process.stdout.write(`\nDraft of rules/shops/${draft.id}.json:\n${JSON.stringify(draft, null, 2)}\n`);
  }
  if (url === null)
    process.stdout.write('\nNo address on the page: give --url to get a draft of the shop file.\n');
  return 0;
}
