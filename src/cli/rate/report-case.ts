import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Kind } from '../../label/kind';
import type { LabelFacts } from '../../label/label-facts';
import type { DeclaredNutrition, LabelInput } from '../../label/label-input';
import { fail, ok, type Result } from '../../platform/result';
import type { Report } from '../../protocol/report';
import { reportOf } from '../../protocol/report-of';
import type { Profile } from '../../rate/profile';
import { rateProduct } from '../../rate/rate-product';
import { rateSavedPage } from './rate-saved-page';

/** One product to report on: a bare label or the path of a saved page. `undefined` and null both mean "not given". */
export interface Case {
  readonly id: string | number | null;
  readonly kind?: Kind | null | undefined;
  readonly lang?: string | null | undefined;
  readonly name?: string | null | undefined;
  readonly brand?: string | null | undefined;
  readonly ingredients?: string | null | undefined;
  readonly label?: string | null | undefined;
  readonly inci?: string | null | undefined;
  readonly nutrition?: DeclaredNutrition | null | undefined;
  readonly html?: string | null | undefined;
  readonly url?: string | null | undefined;
}

export interface CaseContext {
  readonly profile: Profile;
  /** Folder that relative paths of saved pages start from. */
  readonly cwd: string;
}

/** The report, and the facts it was drawn from for what a reader is told beyond it. */
export interface RatedCase {
  readonly facts: LabelFacts;
  readonly report: Report;
}

export async function reportCase(
  given: Case,
  context: CaseContext,
): Promise<Result<Report, 'unreadable-file'>> {
  const rated = await rateCase(given, context);
  return rated.ok ? ok(rated.value.report) : rated;
}

export async function rateCase(
  given: Case,
  context: CaseContext,
): Promise<Result<RatedCase, 'unreadable-file'>> {
  if (typeof given.html === 'string') {
    const path = resolve(context.cwd, given.html);
    const html = await readFile(path, 'utf8').catch((error: Error) => error);
    if (html instanceof Error)
      return fail('unreadable-file', `Cannot read the page "${given.html}": ${html.message}`);
    return ok(await rateSavedPage(html, given, context.profile));
  }
  return ok(rateLabelText(given, context.profile));
}

function rateLabelText(given: Case, profile: Profile): RatedCase {
  const input: LabelInput = {
    kind: given.kind ?? null,
    lang: given.lang ?? null,
    name: given.name ?? null,
    brand: given.brand ?? null,
    category: [],
    description: null,
    ingredients: given.ingredients ?? null,
    label: given.label ?? null,
    inci: given.inci ?? null,
    tables: [],
    declared: given.nutrition ?? null,
  };
  const { facts, rating } = rateProduct(input, profile);
  const identity = {
    name: input.name,
    brand: input.brand,
    gtin: null,
    url: given.url ?? null,
    lang: facts.lang,
  };
  return { facts, report: reportOf({ id: given.id, page: 'product', identity }, facts, rating) };
}
