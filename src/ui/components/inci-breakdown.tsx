import type { InciFacts } from '../../label/inci/inci-facts';
import type { TextKey } from '../fill-text';
import { useTexts } from '../text-context';

type Family = 'barrier' | 'microbiome' | 'fragranceAllergens' | 'dryingAlcohols' | 'sulfates' | 'restricted';

const FAMILIES: readonly { readonly field: Family; readonly key: TextKey }[] = [
  { field: 'barrier', key: 'inci_barrier' },
  { field: 'microbiome', key: 'inci_microbiome' },
  { field: 'fragranceAllergens', key: 'inci_fragrance' },
  { field: 'dryingAlcohols', key: 'inci_alcohols' },
  { field: 'sulfates', key: 'inci_sulfates' },
  { field: 'restricted', key: 'inci_restricted' },
];

/** Which ingredients of a cosmetic were recognised as what. Says "not detected", never "free from". */
export function InciBreakdown({ inci }: { readonly inci: InciFacts }) {
  const { say } = useTexts();
  return (
    <dl class="stack small">
      {FAMILIES.map(({ field, key }) => (
        <div key={field}>
          <dt>{say(key)}</dt>
          <dd class="soft">
            {inci[field].length === 0
              ? say('inci_not_detected')
              : inci[field].map((hit) => hit.text).join(', ')}
          </dd>
        </div>
      ))}
    </dl>
  );
}
