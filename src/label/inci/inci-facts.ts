/** What an INCI list says. `name` is the INCI name in capitals where the item resolves, else null: nothing is invented. */
export interface InciItem {
  /** As printed, without percentage, footnote marks or section label; a bracketed synonym stays. */
  readonly text: string;
  readonly name: string | null;
  readonly percent: number | null;
  readonly start: number;
  readonly end: number;
}

export interface InciHit {
  readonly text: string;
  readonly name: string;
  /** 0-based index into `items`, or -1 for an entry of `active` or `mayContain`. */
  readonly index: number;
}

export interface InciFacts {
  readonly text: string;
  readonly items: readonly InciItem[];
  readonly active: readonly InciItem[];
  readonly mayContain: readonly InciItem[];
  /** Index of the first item estimated to stand at or below 1 %, or null when no marker was found. */
  readonly onePercentLine: number | null;
  readonly leaveOn: boolean | null;
  readonly fragranceAllergens: readonly InciHit[];
  readonly dryingAlcohols: readonly InciHit[];
  readonly sulfates: readonly InciHit[];
  readonly comedogenic: readonly (InciHit & { readonly rating: number })[];
  readonly barrier: readonly (InciHit & { readonly group: string })[];
  readonly microbiome: readonly (InciHit & { readonly group: string })[];
  readonly restricted: readonly (InciHit & { readonly status: string })[];
}
