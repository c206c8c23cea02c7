import type { LabelFacts } from '../../label/label-facts';
import type { StrainRowView, StudyView } from '../../rate/strains/strain-view';
import { strainsOf } from '../../rate/views/label-views';
import { wrapText } from './wrap-text';

const MARKS = { pass: '✓', fail: '✗', unknown: '?' };
const BODY = '      ';

/** Organism by organism with what it was studied for, then mixtures, the label's quality, what was not found, and safety. */
export function organismLines(
  facts: LabelFacts,
  product: { readonly name: string | null; readonly brand: string | null },
): string[] {
  const view = strainsOf(facts, product, 'en');
  if (view === null) return [];
  const { strains, blends, notes, checklist, safety } = view;
  return [
    ...alike(strains).flatMap(strainLines),
    ...blends.flatMap(({ strains: members, study }) => [
      ...wrapText(`Mixture of ${members.join(' + ')}`, '  '),
      ...studyLines('', study),
    ]),
    ...notes.flatMap(({ text }) => wrapText(text, '  ')),
    '  This label:',
    ...checklist.flatMap(({ status, text, found }) => wrapText(`${MARKS[status]} ${text}: ${found}`, '    ')),
    ...(safety.length === 0 ? [] : ['  Safety:', ...safety.flatMap(({ text }) => wrapText(text, '    '))]),
  ];
}

/** Organisms of which the same is said, without a study, stand together: a long blend is read in one glance. */
function alike(strains: readonly StrainRowView[]): StrainRowView[][] {
  const groups = new Map<string, StrainRowView[]>();
  for (const [i, row] of strains.entries()) {
    const isStudied = [...row.gut, ...row.skin, ...row.other].length > 0;
    const key = isStudied ? String(i) : row.summary;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()];
}

function strainLines(rows: readonly StrainRowView[]): string[] {
  return [
    ...rows.flatMap(({ name, strain, dose, state }) =>
      wrapText(
        [`${name} ${strain ?? '(strain not named)'}`, dose, state].filter((part) => part !== null).join(', '),
        '  ',
      ),
    ),
    ...wrapText(rows[0]?.summary ?? '', BODY),
    ...rows.flatMap(({ gut, skin, other }) => [
      ...gut.flatMap((study) => studyLines('gut, ', study)),
      ...skin.flatMap((study) => studyLines('skin, ', study)),
      ...other.flatMap((study) => studyLines('', study)),
    ]),
  ];
}

function studyLines(domain: string, study: StudyView): string[] {
  const { condition, directionText, level, setting, notes, sources } = study;
  const basis = [setting, ...notes, ...sources.map(({ title }) => title)].join(' · ');
  return wrapText(`${domain}${condition}: ${directionText} (${level}) · ${basis}`, BODY);
}
