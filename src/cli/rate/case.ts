import type { Kind } from '../../label/kind';
import type { DeclaredNutrition } from '../../label/label-input';
import type { Report } from '../../protocol/report';
import type { Profile } from '../../rate/profile';
import type { RatedProduct } from '../../rate/rate-product';

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

/** The report, and what it was drawn from for what a reader is told beyond it. */
export interface RatedCase extends RatedProduct {
  readonly report: Report;
}
