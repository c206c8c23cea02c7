/** What the user told us of themselves. Never leaves the device, never reaches a page's DOM. */
export const CONDITIONS = ['acne', 'eczema', 'rosacea', 'psoriasis'] as const;
export type Condition = (typeof CONDITIONS)[number];

export const REGIONS = ['eu', 'uk', 'us', 'ca', 'au', 'in', 'other'] as const;
export type Region = (typeof REGIONS)[number];

export interface Profile {
  readonly region: Region;
  /** Condition lenses: notes only, never the score. Off by default. */
  readonly conditions: readonly Condition[];
  /** Further lenses for skincare notes. */
  readonly lenses: readonly ('malassezia' | 'pregnancy' | 'comedogenic')[];
  /** Plain words that alert at the top; no effect on the score. */
  readonly alerts: readonly string[];
}

export const NEUTRAL_PROFILE: Profile = { region: 'eu', conditions: [], lenses: [], alerts: [] };
