import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * For a part of a page that goes away while it may hold the focus: the focus goes to the region that it stood in, so that the keyboard
 * goes on there and not at the top of the page.
 */
export function useFocusHeir<T extends HTMLElement>(): RefObject<T | null> {
  const part = useRef<T>(null);
  useLayoutEffect(() => {
    const { current } = part;
    const heir = current?.parentElement?.closest<HTMLElement>('section, main');
    return () => {
      if (!heir || !current?.contains(document.activeElement)) return;
      heir.tabIndex = -1;
      heir.focus();
    };
  }, []);
  return part;
}
