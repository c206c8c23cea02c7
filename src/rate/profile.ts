/** What the user told us of themselves. Never leaves the device, never reaches a page's DOM. */
export const CONDITIONS = ['acne', 'eczema', 'rosacea', 'psoriasis'] as const;
export type Condition = (typeof CONDITIONS)[number];

/** Lenses on skincare that no condition brings. */
export const LENSES = ['malassezia', 'pregnancy', 'comedogenic'] as const;

export const REGIONS = ['eu', 'uk', 'us', 'ca', 'au', 'in', 'other'] as const;
export type Region = (typeof REGIONS)[number];

export interface Profile {
  readonly region: Region;
  /** Condition lenses: notes only, never the score. Off by default. */
  readonly conditions: readonly Condition[];
  /** Notes only, as the conditions. */
  readonly lenses: readonly (typeof LENSES)[number][];
  /** Plain words that alert at the top; no effect on the score. */
  readonly alerts: readonly string[];
}

export const NEUTRAL_PROFILE: Profile = { region: 'eu', conditions: [], lenses: [], alerts: [] };
