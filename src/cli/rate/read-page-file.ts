import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fail, ok, type Result } from '../../platform/result';

/** Browsers look no further for a page's own word on its encoding (HTML standard, "prescan a byte stream"). */
const PRESCAN = 1024;
/** Byte order marks, by the encoding that each stands for. */
const MARKS: readonly (readonly [encoding: string, bytes: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];
const WHY: Readonly<Record<string, string>> = {
  EACCES: 'it may not be read',
  EISDIR: 'it is a folder',
  ENOENT: 'there is no such file',
};

/** The text of a saved page, decoded as browsers do. A file without a tag, or of other bytes than text, is no page. */
export async function readPageFile(file: string, cwd: string): Promise<Result<string, 'unreadable-file'>> {
  const refuse = (why: string) => fail('unreadable-file', `Cannot read the page "${file}": ${why}.`);
  const bytes = await readFile(resolve(cwd, file)).catch((error: NodeJS.ErrnoException) => error);
  if (bytes instanceof Error) return refuse(WHY[bytes.code ?? ''] ?? bytes.message);
  const html = decoderOf(bytes).decode(bytes);
  const isText = !html.slice(0, PRESCAN).includes('\0') && /<[a-z!]/i.test(html);
  return isText ? ok(html) : refuse('it holds no HTML');
}

/** By the file's mark, else by the page's own word, else UTF-8. */
function decoderOf(bytes: Buffer): TextDecoder {
  const marked = MARKS.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte));
  if (marked !== undefined) return new TextDecoder(marked[0]);
  const head = bytes.toString('latin1', 0, PRESCAN);
  const [, named = ''] = /<meta[^>]+?charset\s*=\s*["']?([\w:.-]+)/i.exec(head) ?? [];
  try {
    // What can be read byte for byte is not UTF-16, whatever it says of itself (HTML standard).
    return new TextDecoder(/^utf-?16/i.test(named) ? 'utf-8' : named);
  } catch {
    return new TextDecoder();
  }
}
