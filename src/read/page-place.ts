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
    if (/^(?:NAV|FOOTER|DIALOG)$/.test(tag)) return true;
    const marks = `${at.id} ${(at.getAttribute('class') ?? '').slice(0, 300)}`;
    if (depth < 12 && namesElsewhere(marks) && !at.querySelector('h1')) return true;
    const type = at.getAttribute('itemtype');
    if (type && /schema\.org\/(?:Recipe|Review|Question)/i.test(type)) return true;
  }
  return false;
}

function namesElsewhere(marks: string): boolean {
  if (marks.length < 3) return false;
  const parts = marks.toLowerCase().split(/[\s_-]+/);
  return parts.some(
    (part, i) => ELSEWHERE.has(part) || (FIRST.test(part) && ELSEWHERE.has(part + (parts[i + 1] ?? ''))),
  );
}
