/** Token positions of one list. */
export interface ListRange {
  readonly from: number;
  readonly to: number;
  /** Where the next list or the text ends: statements may stand between. */
  readonly limit: number;
}

export interface FoundList extends ListRange {
  /** Where its title and heading begin ("Vanilla. Ingredients:"). */
  readonly title: number;
  readonly lang: string | null;
}
