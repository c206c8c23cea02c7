/** What a probiotic label says of its organisms. Names are current (Zheng 2020 and later); `text` is as printed. */
export interface StrainFact {
  readonly text: string;
  readonly genus: string;
  readonly species: string | null;
  readonly subspecies: string | null;
  /** Designation as printed without marks, spelling mended. */
  readonly strain: string | null;
  /** Id in rules/supplements/strains.json, or null. */
  readonly id: string | null;
  readonly state: 'live' | 'heat-killed' | 'unstated';
  readonly count: OrganismCount | null;
}

export type CountUnit = 'CFU' | 'AFU' | 'TFU' | 'cells' | 'spores';

export interface OrganismCount {
  readonly value: number;
  readonly unit: CountUnit;
}

export interface TotalCount extends OrganismCount {
  /** capsule | tablet | sachet | serving | day | drop | scoop | gram | 100g | … as printed, in English; null: not said. */
  readonly per: string | null;
  readonly guaranteed: Guarantee;
}

export type Guarantee = 'expiry' | 'manufacture' | 'unstated';

/** What the label-quality checklist needs beyond the organisms themselves. */
export interface ProbioticLabelFacts {
  readonly strains: readonly StrainFact[];
  readonly count: TotalCount | null;
  /** Counts of the product's parts (its blends) where no total is printed for the whole. */
  readonly parts?: readonly OrganismCount[];
  /** Until when the label vouches for the count, also where it prints no count. */
  readonly guaranteed: Guarantee;
  readonly storageStated: boolean;
  readonly expiryStated: boolean;
  readonly labMark: string | null;
  /** `opaque`: a blend without any inner total; `sub`: blends with totals of their own; `none`: every organism has its count. */
  readonly blend: 'none' | 'sub' | 'opaque';
  readonly delayedRelease: boolean;
  readonly atManufacture: boolean;
}
