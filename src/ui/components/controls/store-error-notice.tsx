import type { StoreError } from '../../../store/attempt';
import { useTexts } from '../../text-context';
import { Notice } from './notice';

/** Says plainly what could not be read or kept, and what to do. */
export function StoreErrorNotice({ error }: { readonly error: StoreError }) {
  const { say } = useTexts();
  return <Notice tone="warning">{say(`store_${error}`)}</Notice>;
}
