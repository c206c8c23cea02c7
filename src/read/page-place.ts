/** Places on a page that speak of something else than its product: other products, reviews, recipes, filters, the site itself. */
const ELSEWHERE =
  /(?:^|[\s_-])(?:reviews?|recommend(?:ed|ations?)?|related|similar|carousel|upsell|cross-?sells?|recipes?|footer|nav|navigation|navbar|menu|megamenu|filters?|facets?|breadcrumbs?|comments?|faqs?|compare|comparison|sponsored|also-?(?:bought|viewed|like)|recently|newsletter|cookie|minicart)(?:$|[\s_-])/i;
const WHOLE_PAGE = /^(?:HTML|BODY|MAIN)$/;

/** Whether `element` stands in such a place. Looks at tags, ids and classes of at most 25 ancestors (the deepest seen: 31). */
export function isElsewhere(element: Element): boolean {
  let at: Element | null = element;
  for (let depth = 0; at && depth < 25; depth++, at = at.parentElement) {
    const tag = at.nodeName.toUpperCase();
    if (WHOLE_PAGE.test(tag)) return false;
    if (/^(?:NAV|FOOTER|DIALOG)$/.test(tag)) return true;
    const marks = `${at.id} ${(at.getAttribute('class') ?? '').slice(0, 300)}`;
    if (depth < 12 && ELSEWHERE.test(marks) && !at.querySelector('h1')) return true;
    if (/schema\.org\/(?:Recipe|Review|Question)/i.test(at.getAttribute('itemtype') ?? '')) return true;
  }
  return false;
}
