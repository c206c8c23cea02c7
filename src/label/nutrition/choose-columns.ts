import type { Kind } from '../kind';
import { type Basis, isHundred, type Size } from './basis';
import type { Panel } from './panel';

export interface ChosenColumns {
  readonly per100: { readonly index: number; readonly basis: '100g' | '100ml' } | null;
  readonly serving: {
    readonly index: number;
    readonly per: 'serving' | 'day';
    readonly size: Size | null;
  } | null;
}

/** Which columns of a panel hold the product as sold, per 100 and per serving. The first of several variants is taken. */
export function chooseColumns(panel: Panel, kind: Kind | null): ChosenColumns {
  const columns = panel.columns.map((basis, index) => ({ basis, index }));
  const usable = columns.filter(({ basis }) => basis.per !== null && !basis.reference);
  const hundreds = usable.filter(({ basis }) => isHundred(basis.size));
  const hundred = hundreds.find(({ basis }) => !basis.prepared) ?? hundreds[0];
  const others = usable.filter(
    (column) => column !== hundred && !(isHundred(column.basis.size) && column.basis.per === 'size'),
  );
  const serving = others.find(({ basis }) => !basis.prepared) ?? others[0];
  return {
    per100:
      hundred === undefined ? null : { index: hundred.index, basis: unitBasis(hundred.basis, kind, panel) },
    serving: serving === undefined ? null : servingOf(serving, panel),
  };
}

/** "Per 100 g/ml" is per 100 ml for a drink and for what is served by volume. */
export function unitBasis(basis: Basis, kind: Kind | null, panel: Panel): '100g' | '100ml' {
  if (basis.gramsOrMl) {
    const byVolume =
      panel.servingSize?.unit === 'ml' ||
      panel.columns.some(({ per, size }) => per === 'serving' && size?.unit === 'ml');
    return kind === 'drink' || byVolume ? '100ml' : '100g';
  }
  return basis.size?.unit === 'ml' ? '100ml' : '100g';
}

function servingOf(column: { basis: Basis; index: number }, panel: Panel): ChosenColumns['serving'] {
  return {
    index: column.index,
    per: column.basis.per === 'day' ? 'day' : 'serving',
    size: column.basis.size ?? (column.basis.prepared ? null : panel.servingSize),
  };
}
