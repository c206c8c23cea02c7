import type { LabelFacts } from '../label/label-facts';

/**
 * A short fingerprint of what the label says: its ingredient or INCI words and its organisms, without case, punctuation or
 * spacing, so that a shop's new layout is no new label. Nutrition is left out: shops round it differently from day to day.
 * 53 bits, not cryptographic.
 */
export function hashLabel(facts: LabelFacts): string {
  return hashText(labelWords(facts).join(' '));
}

/** The label's words in order, for the fingerprint and for showing what changed. */
export function labelWords(facts: LabelFacts): string[] {
  const organisms = facts.probiotic?.strains.map((strain) => strain.text) ?? [];
  // A list that was looked up is no change of the page's own label.
  const isLookedUp = facts.lookedUp?.parts.includes('ingredients') === true;
  const text = [isLookedUp ? null : facts.ingredients?.text, facts.inci?.text, ...organisms].join(' ');
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}%]+/gu) ?? []
  );
}

/** cyrb53 by bryc (public domain). */
export function hashText(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36);
}
