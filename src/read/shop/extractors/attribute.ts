/** The value of one attribute. */
export function attribute(element: Element, name: string): string[] {
  const value = element.getAttribute(name)?.trim();
  return value ? [value] : [];
}
