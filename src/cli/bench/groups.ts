import { benchGrowth } from './bench-growth';
import { benchInciLists } from './bench-inci-lists';
import { benchLabels } from './bench-labels';
import { benchPageEffects } from './bench-page-effects';
import { benchPopup } from './bench-popup';
import { benchReading } from './bench-reading';
import { benchSizes } from './bench-sizes';
import { benchVisits } from './bench-visits';
import type { BenchGroup } from './row';

export const GROUPS: readonly BenchGroup[] = [
  { name: 'labels', measure: benchLabels },
  { name: 'inci', measure: benchInciLists },
  { name: 'growth', measure: benchGrowth },
  { name: 'reading', measure: benchReading },
  { name: 'page-effects', measure: benchPageEffects },
  { name: 'popup', measure: benchPopup },
  { name: 'visits', measure: benchVisits },
  { name: 'sizes', measure: benchSizes },
];
