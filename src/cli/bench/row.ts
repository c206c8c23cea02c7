/** One measured figure. `against` is what it was compared with in the same run and `ratio` the figure divided by that. */
export interface Measured {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  readonly against?: string;
  readonly ratio?: number;
}

export interface BenchRow extends Measured {
  readonly group: string;
}

export interface BenchContext {
  readonly root: string;
  /** Folder of saved pages, or null for the project's own fixtures. */
  readonly pages: string | null;
}

export interface BenchGroup {
  readonly name: string;
  readonly measure: (context: BenchContext) => Promise<Measured[]> | Measured[];
}
