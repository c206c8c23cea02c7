/**
 * Joins designations to organisms that a label lists apart: "Lactobacillus acidophilus, Bifidobacterium longum. Strains: NCFM, BB536". A code of
 * the table goes to its species; the others by their place, and only where both lists are equally long. One pass over the headings.
 */

import { compactCode } from '../label-words';
import type { Mention } from '../mentions/mention';
import { findDesignations, fitOf, type StrainRow } from './strain-table';

const HEADING =
  /(?:^|[\n.;(|])\s{0,4}(?:(?:probiotic|bacterial|the|our)\s)?(?:strains?(?: (?:codes?|names?|ids?|designations?))?|ceppi|souches|stämme|cepas|stammen)\s?:\s?([^\n.;]{2,400})/giu;
const CODE =
  /^(?:[A-Z][A-Za-z]{0,7}[- ]?\d{1,7}[A-Za-z]{0,3}|\d{1,5}[A-Za-z]{0,3}|[A-Z]{2,6}|[A-Z]{2,5}[- ][A-Z]{1,3}[- ]?\d{1,7})$/;

/** A label has one such list, a page of several products a few. */
const MOST_LISTS = 10;

export function linkStrainLists(text: string, mentions: readonly Mention[]): readonly Mention[] {
  let linked = mentions;
  let lists = 0;
  for (const match of text.matchAll(HEADING)) {
    const codes = (match[1] ?? '')
      .split(/\s?[,/&+•|]\s?|\s(?:and|und|et|y|e|en)\s/)
      .map((code) => code.trim());
    const start = match.index + match[0].length - (match[1]?.length ?? 0);
    lists += 1;
    if (lists > MOST_LISTS) break;
    if (codes.length > 1 && codes.every((code) => CODE.test(code)))
      linked = link(linked, codes, start, match.index + match[0].length);
  }
  return linked;
}

function link(
  mentions: readonly Mention[],
  codes: readonly string[],
  start: number,
  end: number,
): readonly Mention[] {
  const nameless = mentions.filter(
    (mention) => mention.strain === null && mention.species !== null && mention.end <= start,
  );
  const owners = nameless.slice(-codes.length);
  if (owners.length !== codes.length) return mentions;
  const rows = codes.map((code) => findDesignations(compactCode(code)));
  const given = new Map<Mention, { strain: string; row: StrainRow | null }>();
  rows.forEach((designations, i) => {
    const known = designations.find(({ row }) =>
      owners.some((owner) => fits(row, owner) && !given.has(owner)),
    );
    const owner =
      known === undefined ? undefined : owners.find((one) => fits(known.row, one) && !given.has(one));
    if (owner !== undefined && known !== undefined)
      given.set(owner, { strain: codes[i] ?? known.text, row: known.row });
  });
  const left = codes.filter(
    (_, i) => rows[i]?.every(({ row }) => ![...given.values()].some((gift) => gift.row === row)) ?? true,
  );
  const poor = owners.filter((owner) => !given.has(owner));
  if (left.length === poor.length) {
    for (const [i, owner] of poor.entries()) given.set(owner, { strain: left[i] ?? '', row: null });
  }
  return mentions
    .filter((mention) => mention.start < start || mention.end > end)
    .map((mention) => ({ ...mention, ...given.get(mention) }));
}

function fits(row: StrainRow, { genus, species, subspecies, printedSpecies }: Mention): boolean {
  return fitOf(row, { genus, species, subspecies }, printedSpecies) === 2;
}
