import { setStyles } from '../host';

/** The browsers' own, where none can be measured. */
const USUAL_PX = 16;

/** The size of text that the user chose in the browser, in pixels, whatever the page makes of it. */
export function chosenTextSize({ documentElement }: Document): number {
  const probe = documentElement.ownerDocument.createElement('gutlight-text');
  setStyles(probe, { all: 'initial', position: 'absolute' });
  documentElement.append(probe);
  const size = Number.parseFloat(getComputedStyle(probe).fontSize);
  probe.remove();
  return size || USUAL_PX;
}
