/**
 * Turns what was read from a page into the label that is to be understood: which section is the ingredient list, the INCI list or a
 * supplement's composition depends on the kind of product, so the kind is found out first. Sections come in the order of trust; of several
 * variants the one that is shown stands first.
 */
import type { PageSection, PageTable, ProductPage } from '../read/product-page';
import { compositionOf } from './composition-of';
import { isForeignList } from './is-foreign-list';
import { kindOfLabel } from './kind/kind-of-label';
import type { LabelInput } from './label-input';

/** A section that is less sure than this is used only where there is no other. */
const SURE = 0.5;

export function labelOfPage(page: ProductPage): LabelInput {
  const list = bestSection(page.sections, 'ingredients');
  const actives = textOf(page.sections, 'actives');
  const beside = joined(textOf(page.sections, 'statement'), textOf(page.sections, 'nutrition'));
  const printed: LabelInput = {
    kind: null,
    lang: page.identity.lang,
    name: page.identity.name,
    brand: page.identity.brand,
    category: page.category,
    description: page.description,
    ingredients: list?.text ?? null,
    label: joined(actives, beside),
    inci: null,
    tables: page.tables,
    declared: null,
  };
  const plain = list !== null && isForeignList(list, printed) ? { ...printed, ingredients: null } : printed;
  const { kind } = kindOfLabel(plain);
  if (kind === 'skincare') return { ...plain, ingredients: null, inci: inciOf(list, actives), label: beside };
  if (kind !== 'supplement') return plain;
  return {
    ...plain,
    ingredients: compositionOf([...page.tables, ...printedPanels(page.sections)], actives, list),
    label: joined(servingLines(page.tables), beside, textOf(page.sections, 'directions')),
  };
}

function bestSection(sections: readonly PageSection[], role: PageSection['role']): PageSection | null {
  const all = sections.filter((section) => section.role === role && section.text.trim() !== '');
  return all.find(({ confidence }) => confidence >= SURE) ?? all[0] ?? null;
}

function textOf(sections: readonly PageSection[], role: PageSection['role']): string | null {
  const texts = sections.filter((section) => section.role === role).map(({ text }) => text.trim());
  return joined(...new Set(texts));
}

/** Drug-facts panels print the active ingredients apart; the heading keeps them apart in one text. */
function inciOf(list: PageSection | null, actives: string | null): string | null {
  if (actives === null || list?.text.includes(actives) === true) return list?.text ?? null;
  return joined(
    `Active ingredients: ${actives}`,
    list === null ? null : `Inactive ingredients: ${list.text}`,
  );
}

/** A facts panel printed as text, a row a line, without its shares of daily values. */
function printedPanels(sections: readonly PageSection[]): PageTable[] {
  const text = textOf(sections, 'nutrition');
  if (text === null) return [];
  const rows = text.split('\n').map((line) => [line.replace(/(?<!\s)\s*[*†‡<]?\s?\d{1,5}\s?%.*$/s, '')]);
  return [{ caption: null, columns: [], rows: rows.slice(1), via: 'labelled-section' }];
}

/** "Serving Size: 2 Capsules" says what a count is for; the table's rows themselves are in the composition. */
function servingLines(tables: readonly PageTable[]): string | null {
  const lines = tables.flatMap((table) => [
    table.caption ?? '',
    ...table.columns,
    ...table.rows
      .slice(0, 4)
      .map(([label = '', ...values]) => (values.every((value) => value === '') ? label : '')),
  ]);
  return joined(...new Set(lines.filter((line) => /\d|serving|portion/i.test(line) && line.length < 160)));
}

function joined(...parts: readonly (string | null)[]): string | null {
  const texts = parts.filter((part) => part !== null && part !== '');
  return texts.length === 0 ? null : texts.join('\n');
}
