import { vi } from 'vitest';

const { attachShadow } = Element.prototype;

/** From now on remembers the roots that are closed to the page: the last one made. */
export function rememberRoot(): () => ShadowRoot {
  let last: ShadowRoot | null = null;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    last = attachShadow.call(this, init);
    return last;
  });
  return () => {
    if (last === null) throw new Error('nothing of ours was made');
    return last;
  };
}
