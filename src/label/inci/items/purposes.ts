/** Words of a drug-facts panel that stand beside an active ingredient and are none ("Sunscreen", "Acne treatment"). */
import purposes from '../../../../rules/skincare/purposes.json' with { type: 'json' };

const PURPOSES = new Set(purposes);
const LEADING = new RegExp(`^\\s*(?:${purposes.join('|')})\\b[\\s.:)]*`, 'i');
const TRAILING = new RegExp(`(?<![\\s.([-])[\\s.([-]+(?:${purposes.join('|')})\\s*(?:\\)\\s*)?$`, 'i');

export function isPurpose(text: string): boolean {
  return PURPOSES.has(text.trim().toLowerCase());
}

/** "Hydrocortisone 1% (Anti-itch)": what stands in a bracket behind the share is no part of the name. */
const BEHIND_SHARE = /(?<=%\s{0,3})\([^()]*\)\s*$/;

/** How many characters of purposes to leave off at the beginning and at the end of an active ingredient. */
export function purposeMargins(text: string): { readonly lead: number; readonly tail: number } {
  const lead = LEADING.exec(text)?.[0].length ?? 0;
  const rest = text.slice(lead);
  const tail = (TRAILING.exec(rest) ?? BEHIND_SHARE.exec(rest))?.[0].length ?? 0;
  return lead + tail < text.length ? { lead, tail } : { lead: 0, tail: 0 };
}
