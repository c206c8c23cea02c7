/** A rem is what the shop's page makes of it, 10 px on many; in the panel it is what it is on our own pages. */
export function cssInPixels(css: string): string {
  return css.replace(/(\d{0,3}\.?\d{1,4})rem\b/g, (_, rems: string) => `${Number(rems) * ROOT_PX}px`);
}

/** The browsers' own size of a page's text. */
const ROOT_PX = 16;
