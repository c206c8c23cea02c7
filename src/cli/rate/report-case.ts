import type { LabelInput } from '../../label/label-input';
import { ok, type Result } from '../../platform/result';
import type { Report } from '../../protocol/report';
import { reportOf } from '../../protocol/report-of';
import type { Profile } from '../../rate/profile';
import { rateProduct } from '../../rate/rate-product';
import type { Case, CaseContext, RatedCase } from './case';
import { rateSavedPage } from './rate-saved-page';
import { readPageFile } from './read-page-file';

export async function reportCase(
  given: Case,
  context: CaseContext,
): Promise<Result<Report, 'unreadable-file' | 'too-deep'>> {
  const rated = await rateCase(given, context);
  return rated.ok ? ok(rated.value.report) : rated;
}

export async function rateCase(
  given: Case,
  context: CaseContext,
): Promise<Result<RatedCase, 'unreadable-file' | 'too-deep'>> {
  if (typeof given.html === 'string') {
    const html = await readPageFile(given.html, context.cwd);
    return html.ok ? rateSavedPage(html.value, given, context.profile) : html;
  }
  return ok(rateLabelText(given, context.profile));
}

function rateLabelText(given: Case, profile: Profile): RatedCase {
  const input: LabelInput = {
    kind: given.kind ?? null,
    lang: given.lang || null,
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
  return { facts, rating, report: reportOf({ id: given.id, page: 'product', identity }, facts, rating) };
}
