import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A saved page and where it lay: what visiting it needs. */
export interface SavedFile {
  readonly file: string;
  readonly html: string;
  readonly url: string;
}

/** All saved pages of a folder, each at the address that it gives itself, else at one of its own. */
export function savedPages(folder: string): SavedFile[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.html'))
    .sort()
    .map((file) => {
      const html = readFileSync(join(folder, file), 'utf8');
      return { file, html, url: addressOf(html) ?? `https://shop.example/saved/${encodeURIComponent(file)}` };
    });
}

function addressOf(html: string): string | null {
  for (const tag of html.match(/<(?:link|meta)\b[^<>]{0,1000}>/gi) ?? []) {
    if (!/rel=["']?canonical|og:url/i.test(tag)) continue;
    const stated = /(?:href|content)=["']?(https?:[^"'\s>]+)/i.exec(tag)?.[1]?.replaceAll('&amp;', '&');
    if (stated === undefined || !URL.canParse(stated)) continue;
    const url = new URL(stated);
    url.protocol = 'https:';
    url.hash = '';
    return url.href;
  }
  return null;
}
