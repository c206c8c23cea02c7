/** A rem is what the shop's page makes of it, 10 px on many; in the panel it is the user's own size of text, as on our pages. */
export function cssInPixels(css: string, rem: number): string {
  return css.replace(/(\d{0,3}\.?\d{1,4})rem\b/g, (_, rems: string) => `${Number(rems) * rem}px`);
}
