/** Places on a page that speak of something else than its product: other products, reviews, recipes, filters, the site itself. */
const ELSEWHERE =
  /^(?:blog|(?:review|recommendation|carousel|recipe|filter|facet|breadcrumb|comment|faq)s?|recommend(?:ed)?|related|similar|upsell|(?:cross|also)(?:sell|bought|viewed|like)?|footer|nav|navigation|navbar|(?:mega)?menu|compare|sponsored|recently|newsletter|glossary|cookie|minicart)$/;
const WHOLE_PAGE = /^(?:HTML|BODY|MAIN)$/;

/** Whether `element` stands in such a place. Looks at tags, ids and classes of at most 25 ancestors (the deepest seen: 31). */
export function isElsewhere(element: Element): boolean {
  let at: Element | null = element;
  for (let depth = 0; at && depth < 25; depth++, at = at.parentElement) {
    const tag = at.nodeName.toUpperCase();
    if (WHOLE_PAGE.test(tag)) return false;
    if (/^(?:NAV|FOOTER)$/.test(tag)) return true;
    const marks = `${at.id} ${(at.getAttribute('class') ?? '').slice(0, 300)}`.toLowerCase().split(/\s+/);
    if (depth < 12 && marks.some(namesOther) && !at.querySelector('h1')) return true;
  }
  return false;
}

/** A block that holds the description and the reviews is named for both. */
const namesOther = (mark: string): boolean =>
  mark.includes('comparison') ||
  (!mark.includes('description') && mark.split(/[_-]+/).some((part) => ELSEWHERE.test(part)));

/** Headings of such places, where no class says it. */
const FOREIGN =
  /\b(?:reviews?|ratings?|questions?|also (?:like|bought|viewed)|you (?:may|might)|recently viewed|bought together)|verg(?:leich|elijk)|compar|simila|related|recommended(?: for| prod| items|$)|ähnlich|kunden|klanten|clientes|bewertung|avis|opinion|recens|re[zc]ept|recett?[ae]|recipe|ricett/i;

/** Whether the nearest heading over `element`, or over one of the parts that hold it, is one of such a place. Asked of few elements only. */
export function isUnderForeignHeading(element: Element): boolean {
  let at: Element | null = element;
  for (
    let depth = 0;
    at && depth < 8 && !WHOLE_PAGE.test(at.nodeName.toUpperCase()) && !at.querySelector('h1');
    depth++, at = at.parentElement
  ) {
    const headings = [headingIn(at), headingBefore(at)].map((heading) => heading?.textContent?.trim() ?? '');
    if (headings.some((text) => text.length < 60 && FOREIGN.test(text))) return true;
  }
  return false;
}

const HEADING = /^H[2-4]$/i;
/** Cards that stand under one heading with nothing around them. */
const CARDS = 24;

/** The heading that an element is, or that it or its first part opens with. */
function headingIn(element: Element): Element | null {
  let at: Element | null = element;
  for (let depth = 0; at && depth < 3; depth++, at = at.firstElementChild)
    if (HEADING.test(at.nodeName)) return at;
  return null;
}

/** The heading right over an element, or over the row of its like that it stands in. */
function headingBefore({ previousElementSibling, nodeName, className }: Element): Element | null {
  let at = previousElementSibling;
  for (let left = CARDS; at?.nodeName === nodeName && at.className === className && left > 0; left--)
    at = at.previousElementSibling;
  const heading = at && headingIn(at);
  // What holds more than its heading is a part of its own.
  return heading?.textContent?.trim() === at?.textContent?.trim() ? heading : null;
}
