/**
 * Reads a label as a specialist in probiotics would: which organisms to the strain, how many, for how long, alive or not.
 *
 * Pure and linear: a stem scan first (a label without organisms costs one pass), then words → names → counts → totals. It says what is
 * printed; names are brought up to date, spelling is mended, totals are never summed. It does not judge; that is `rate`.
 */

import { cleanLabel } from './clean-label';
import { attachCounts, nextOf } from './counts/attach-counts';
import { findCounts } from './counts/find-counts';
import { findGuarantees } from './counts/guarantee';
import { totalOf } from './counts/total-count';
import { linkStrainLists } from './designations/link-strain-lists';
import { readLabelQuality } from './label-quality';
import { labelWords } from './label-words';
import { applyFootnotes } from './mentions/apply-footnotes';
import { type Finding, mergeMentions } from './mentions/merge-mentions';
import { findOrganisms } from './organisms/find-organisms';
import { hasOrganismWords } from './organisms/has-organism-words';
import { saysLive, stateOf } from './organisms/organism-state';
import { printedName } from './organisms/printed-name';
import { asidesIn } from './sentences/asides-in';
import { onlyContents } from './sentences/only-contents';
import type { CountUnit, ProbioticLabelFacts, StrainFact } from './strain-facts';

export interface ProbioticLabelInput {
  readonly text: string;
  readonly lang: string | null;
  readonly name: string | null;
}

/** Null where neither an organism nor a count of organisms is printed. */
export function readProbioticLabel({ text, lang, name }: ProbioticLabelInput): ProbioticLabelFacts | null {
  const whole = name === null || text.includes(name) ? text : `${name}\n${text}`;
  if (!hasOrganismWords(whole)) return null;
  const clean = cleanLabel(whole);
  const isAside = asidesIn(clean);
  const printed = linkStrainLists(clean, findOrganisms(clean, labelWords(clean)));
  const counts = findCounts(clean, lang).filter(({ start, end }) => !isAside(start, end));
  const title = name === null ? '' : cleanLabel(name);
  const mentions = onlyContents(
    { text: clean, name: title, isAside, counts },
    applyFootnotes(clean, printed),
  );
  if (mentions.length === 0 && counts.length === 0) return null;
  const attached = attachCounts(clean, mentions, counts);
  const live = saysLive(clean) || counts.some(({ unit }) => unit !== 'TFU');
  const findings = mentions.map((mention, i): Finding => {
    const count = attached.own[i] ?? null;
    return { mention, count, state: stateOf(clean, mention, nextOf(mentions, i), count, live) };
  });
  const rows = mergeMentions(findings);
  const total = totalOf(clean, attached, rows.length, findGuarantees(clean));
  if (rows.length === 0 && total.mention?.unitPrinted !== true) return null;
  const unit = counts.find(({ unitPrinted }) => unitPrinted)?.unit ?? 'cells';
  const [only] = rows;
  // One organism alone: the product's count is its count.
  if (rows.length === 1 && only !== undefined && only.count === null && total.mention !== null) {
    rows.splice(0, 1, { ...only, count: total.mention });
  }
  const strains = rows.map((row) => factOf(clean, row, unit));
  return {
    strains,
    count: total.count,
    ...(total.count === null && total.blends.length > 1 ? { parts: total.blends } : {}),
    guaranteed: total.guaranteed,
    ...readLabelQuality(clean),
    blend: blendOf(
      clean,
      strains,
      new Set(total.blends.map(({ value }) => value)).size,
      total.count !== null,
    ),
    atManufacture: total.atManufacture,
  };
}

/** `unit`: what the label counts in, for a count that is printed without one. */
function factOf(text: string, { mention, count, state }: Finding, unit: CountUnit): StrainFact {
  return {
    text: printedName(text, mention.start, mention.end),
    genus: mention.genus,
    species: mention.species,
    subspecies: mention.subspecies,
    strain: mention.strain,
    id: mention.row?.id ?? null,
    state,
    count: count === null ? null : { value: count.value, unit: count.unitPrinted ? count.unit : unit },
  };
}

/** A blend hides its split when several organisms share one number, or share the name of a blend and no number at all. */
function blendOf(
  text: string,
  strains: readonly StrainFact[],
  blends: number,
  hasTotal: boolean,
): ProbioticLabelFacts['blend'] {
  if (strains.length < 2 || strains.every(({ count }) => count !== null)) return 'none';
  if (blends > 1) return 'sub';
  return hasTotal || /\b(?:blend|proprietary|complex|mischung|complexe|miscela|mezcla|mengsel)\b/i.test(text)
    ? 'opaque'
    : 'none';
}
