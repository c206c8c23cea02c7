import { ok, type Result } from '../../platform/result';
import type { ArgsOf, ExtensionCalls } from '../../protocol/messages';
import type { StoreError } from '../../store/attempt';
import { markRating } from '../../store/mark-rating';
import { shelf } from '../shelf';

/** Keeps a group, tags or a note for the shelf, which may be gone before a write of its own has reached the disk. */
export async function writeMarks({
  key,
  marks,
}: ArgsOf<ExtensionCalls, 'shelf/write'>): Promise<Result<null, StoreError>> {
  const written = await markRating(shelf, key, marks, Date.now());
  return written.ok ? ok(null) : written;
}
