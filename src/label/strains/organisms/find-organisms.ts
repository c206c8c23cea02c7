/**
 * Finds every organism a cleaned label prints, with its designations; a trade name may stand for the whole organism ("LGG"). What is no
 * organism of this product (a source of an enzyme, a name in a reference) is sorted out by `isIngredient`. One pass over the words; each
 * looks ahead a bounded number of words.
 */

import { readKnownDesignation, type StrainCode } from '../designations/known-designation';
import { readCodeBefore } from '../designations/read-code-before';
import { readDesignations } from '../designations/read-designations';
import { labelSpeciesOf, type StrainRow } from '../designations/strain-table';
import type { LabelWord } from '../label-words';
import type { Mention } from '../mentions/mention';
import type { GenusWord } from './genus-words';
import { isIngredient } from './is-ingredient';
import { inheritGenus, type NameMatch, readOrganismName } from './read-organism-name';

const AND = /^\s(?:and|or|und|oder|et|ou|e|o|y|u|en|of|&)\s$/i;

export function findOrganisms(text: string, words: readonly LabelWord[]): Mention[] {
  const mentions: Mention[] = [];
  let lastGenus: GenusWord | null = null;
  let listEnd = -1;
  /** A designation that stood alone right before this word: "HN019 Bifidobacterium lactis". */
  let leading: Mention | null = null;
  /** The last species that is none of this product: "free of L. casei and L. brevis" is so of both. */
  let refused: Mention | null = null;
  for (let at = 0; at < words.length; ) {
    const trade = readKnownDesignation(words, at, (found) => !found.needsSpecies);
    const name: NameMatch | null = readOrganismName(words, at) ?? inheritGenus(words, at, lastGenus, listEnd);
    const first = words[at];
    const row = trade?.known?.row;
    if (
      trade !== null &&
      row !== undefined &&
      first !== undefined &&
      (name === null || trade.next > name.next)
    ) {
      leading = mentionOf(row, trade, first.start);
      if (isIngredient(text, leading)) mentions.push(leading);
      at = trade.next;
      listEnd = trade.next;
      continue;
    }
    if (name === null) {
      leading = null;
      at += 1;
      continue;
    }
    const found = readDesignations(text, words, name);
    const owner = leading;
    const last = mentions.at(-1);
    leading = null;
    if (owner !== null && owner === last && isItsName(owner, found.mentions, first?.gap ?? '')) {
      mentions.splice(-1, 1, { ...owner, end: found.mentions[0]?.end ?? owner.end });
    } else {
      const read =
        readCodeBefore(text, words, at, Math.max(0, listEnd), name, found.mentions) ?? found.mentions;
      const isRefused: boolean = refused !== null && AND.test(text.slice(refused.end, name.start));
      const kept: readonly Mention[] = isRefused ? [] : read.filter((mention) => isIngredient(text, mention));
      mentions.push(...kept);
      refused = kept.length === 0 && name.name.species !== null ? (read.at(-1) ?? null) : null;
    }
    lastGenus = name.genus;
    at = found.next;
    listEnd = found.next;
  }
  return mentions;
}

/** "LGG (Lactobacillus rhamnosus)": a name without a code right after a designation is that strain's name. */
function isItsName(owner: Mention, found: readonly Mention[], gap: string): boolean {
  const [only] = found;
  if (found.length !== 1 || only === undefined || only.strain !== null || !/^\s*(?:[-([]\s*)?$/.test(gap))
    return false;
  return only.genus === owner.genus && (only.species === null || only.species === owner.species);
}

function mentionOf(row: StrainRow, code: StrainCode, start: number): Mention {
  return {
    genus: row.genus,
    species: row.species,
    subspecies: row.subspecies ?? null,
    strain: code.text,
    row,
    printedSpecies: labelSpeciesOf(row),
    start,
    end: code.end,
  };
}
