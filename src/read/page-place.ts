/** Places on a page that speak of something else than its product: other products, reviews, recipes, filters, the site itself. */
const ELSEWHERE = new Set(
  'review reviews recommend recommended recommendation recommendations related similar carousel upsell crosssell crosssells recipe recipes footer nav navigation navbar menu megamenu filter filters facet facets breadcrumb breadcrumbs comment comments faq faqs compare comparison sponsored alsobought alsoviewed alsolike recently newsletter cookie minicart'.split(
    ' ',
  ),
);
/** Pairs that are one of these words when joined: "also-bought", "cross sell". */
const FIRST = /^(?:also|cross)$/;
const WHOLE_PAGE = /^(?:HTML|BODY|MAIN)$/;

/** Whether `element` stands in such a place. Looks at tags, ids and classes of at most 25 ancestors (the deepest seen: 31). */
export function isElsewhere(element: Element): boolean {
  let at: Element | null = element;
  for (let depth = 0; at && depth < 25; depth++, at = at.parentElement) {
    const tag = at.nodeName.toUpperCase();
    if (WHOLE_PAGE.test(tag)) return false;
    if (/^(?:NAV|FOOTER)$/.test(tag)) return true;
    const marks = `${at.id} ${(at.getAttribute('class') ?? '').slice(0, 300)}`;
    if (depth < 12 && namesElsewhere(marks) && !at.querySelector('h1')) return true;
    const type = at.getAttribute('itemtype');
    if (type && /schema\.org\/(?:Recipe|Review|Question)/i.test(type)) return true;
  }
  return false;
}

function namesElsewhere(marks: string): boolean {
  return marks.length > 2 && marks.toLowerCase().split(/\s+/).some(namesOther);
}

function namesOther(mark: string): boolean {
  if (mark.includes('comparison')) return true;
  // A block that holds the description and the reviews is named for both.
  if (mark.includes('description')) return false;
  const parts = mark.split(/[_-]+/);
  return parts.some(
    (part, i) => ELSEWHERE.has(part) || (FIRST.test(part) && ELSEWHERE.has(part + (parts[i + 1] ?? ''))),
  );
}

/** Headings of such places, where no class says it. */
const FOREIGN =
  /\b(?:compare|similar|related|recommend|reviews?|ratings?|questions?|recipes?|also (?:like|bought|viewed)|you (?:may|might)|recently viewed|bought together)|vergleich|ähnlich|kunden|bewertung|rezept|compar|similaire|avis|recette|clientes|opinion|receta|recension|ricett|klanten|vergelijk|recept/i;

/** Whether the part that holds `element` opens with a heading of such a place. Asked of few elements only. */
export function isUnderForeignHeading(element: Element): boolean {
  let at: Element | null = element;
  for (
    let depth = 0;
    at && depth < 8 && !WHOLE_PAGE.test(at.nodeName.toUpperCase());
    depth++, at = at.parentElement
  ) {
    const first = at.firstElementChild;
    const heading = first && /^H[2-4]$/i.test(first.nodeName) ? first : first?.firstElementChild;
    if (!heading || !/^H[2-4]$/i.test(heading.nodeName) || at.querySelector('h1')) continue;
    const text = heading.textContent ?? '';
    if (text.length < 60 && FOREIGN.test(text)) return true;
  }
  return false;
}
