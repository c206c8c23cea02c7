/** A code right before a name which has none: "GR-1 Lactobacillus rhamnosus", "HA-999 (Lactobacillus rhamnosus)". */

import type { LabelWord } from '../label-words';
import type { Mention } from '../mentions/mention';
import type { NameMatch } from '../organisms/read-organism-name';
import { readKnownDesignation } from './known-designation';
import { nameWithStrain } from './name-with-strain';
import { fitOf } from './strain-table';

/** Words before `from` belong to earlier organisms. */
export function readCodeBefore(
  text: string,
  words: readonly LabelWord[],
  at: number,
  from: number,
  name: NameMatch,
  found: readonly Mention[],
): Mention[] | null {
  const [only] = found;
  const gap = words[at]?.gap ?? '';
  if (found.length !== 1 || only === undefined || only.strain !== null || only.species === null) return null;
  if (!/^\s*(?:[(-]\s*)?$/.test(gap)) return null;
  const known = knownBefore(words, at, from, name);
  if (known !== null) return [known];
  const before = /(?:^|[\n,;:•*(]\s{0,3})([A-Z]{1,5}[a-z]?-?\d{2,6}[A-Za-z]?)$/.exec(
    text.slice(Math.max(0, name.start - gap.length - 24), name.start - gap.length),
  );
  if (before?.[1] === undefined || /^(?:[BDKE]\d|Q10|E\d{3})/.test(before[1])) return null;
  return [{ ...only, strain: before[1], start: name.start - gap.length - before[1].length }];
}

/** "GR-1 Lactobacillus rhamnosus": a designation of the table that is nobody's yet and belongs to this species. */
function knownBefore(words: readonly LabelWord[], at: number, from: number, name: NameMatch): Mention | null {
  for (let start = Math.max(from, at - 3); start < at; start += 1) {
    const code = readKnownDesignation(
      words,
      start,
      ({ row }) => fitOf(row, name.name, name.printedSpecies) === 2,
    );
    if (code?.next !== at || code.known === null) continue;
    const { printedSpecies, end } = name;
    const row = code.known.row;
    return {
      ...nameWithStrain(name.name, code),
      strain: code.text,
      row,
      printedSpecies,
      start: words[start]?.start ?? end,
      end,
    };
  }
  return null;
}
