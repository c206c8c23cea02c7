import { KINDS } from '../../label/kind';
import type { LabelInput } from '../../label/label-input';
import products from '../demo/products.json' with { type: 'json' };

/** The sample shop's products as bare labels: the same texts that the demo shows. */
export const SAMPLE_LABELS: readonly LabelInput[] = products
  .filter((product) => product.ingredients !== null)
  .map((product) => {
    const kind = KINDS.find((known) => product.crumbs[0]?.toLowerCase().startsWith(known)) ?? null;
    const facts = product.facts?.rows.map((row) => row.join(' ')) ?? [];
    return {
      kind,
      lang: 'en',
      name: product.name,
      brand: product.brand,
      category: product.crumbs,
      description: product.description,
      ingredients: kind === 'skincare' ? null : product.ingredients,
      label: [...facts, ...product.statements].join('\n') || null,
      inci: kind === 'skincare' ? product.ingredients : null,
      tables:
        product.nutrition === null ? [] : [{ caption: null, ...product.nutrition, via: 'labelled-section' }],
      declared: null,
    };
  });
