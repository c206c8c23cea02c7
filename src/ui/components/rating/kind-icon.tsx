import type { Kind } from '../../../label/kind';
import { useTexts } from '../../text-context';

const PATHS: Readonly<Record<Kind, string>> = {
  food: 'M5 1v4.5a2 2 0 0 0 1.3 1.9V15h1.4V7.4A2 2 0 0 0 9 5.500V1H7.900v4H7.500V1h-1v4h-.4V1Zm5.500 0v14h1.500v-5h1V4c0-1.600-1-3-2.500-3Z',
  drink: 'M3 1h10l-1.200 14H4.200Zm1.600 1.500.4 4h6l.4-4Z',
  supplement:
    'M10.600 1.200a4.200 4.200 0 0 1 3 7.200l-5.200 5.200a4.200 4.200 0 0 1-6-6l5.200-5.200a4.200 4.200 0 0 1 3-1.200Zm0 1.500a2.700 2.700 0 0 0-1.900.8L6.400 5.800l3.800 3.800 2.300-2.300a2.700 2.700 0 0 0-1.900-4.600Z',
  skincare:
    'M6 1h4v2H9v1.500h1.500A2.500 2.500 0 0 1 13 7v8H3V7a2.500 2.500 0 0 1 2.500-2.500H7V3H6ZM4.500 8.500v5h7v-5Z',
};

/** A sign for food, drink, supplement or skincare, with its word for screen readers. */
export function KindIcon({ kind }: { readonly kind: Kind | null }) {
  const { say } = useTexts();
  if (kind === null) return null;
  const word = say(`kind_${kind}`);
  return (
    <svg class="kind" viewBox="0 0 16 16" width="16" height="16" role="img" aria-label={word}>
      <title>{word}</title>
      <path d={PATHS[kind]} fill="currentColor" fill-rule="evenodd" />
    </svg>
  );
}
