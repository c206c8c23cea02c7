import type { LabelFacts } from '../../label/label-facts';
import { reportInci } from '../inci/inci-report';
import { type InciView, viewInci } from '../inci/inci-view';
import type { Profile } from '../profile';
import { reportStrains } from '../strains/strain-report';
import { type StrainView, viewStrains } from '../strains/strain-view';
import type { Language } from '../texts/languages';

interface ProductName {
  readonly name: string | null;
  readonly brand: string | null;
}

/** The organisms of a label as every surface tells them; null where it names none. */
export function strainsOf(
  { probiotic, dose }: LabelFacts,
  product: ProductName,
  language: Language,
): StrainView | null {
  if (probiotic === null || probiotic.strains.length === 0) return null;
  return viewStrains(reportStrains(probiotic, product, dose ?? null), language);
}

/** The ingredient list of a cosmetic as every surface tells it; null where there is none. */
export function inciOf({ inci }: LabelFacts, profile: Profile, language: Language): InciView | null {
  return inci === null ? null : viewInci(reportInci(inci, profile), language);
}
