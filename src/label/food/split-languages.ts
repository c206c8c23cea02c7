import type { Token } from '../text/tokenise';
import { detectLanguage } from './detect-language';
import type { FoundList } from './find-section';
import { isList } from './is-list';

/** Bullets between the lists of four languages; more of them part ingredients. */
const MOST_BULLETS = 3;

/** A list that is printed again in other languages behind bullets ("sugar, salt, water • sucre, sel, eau") → one list a language. */
export function splitLanguages(tokens: readonly Token[], list: FoundList): readonly FoundList[] {
  const bullets: number[] = [];
  for (let at = list.from; at < list.to; at += 1) if (tokens[at]?.text === '•') bullets.push(at);
  if (bullets.length === 0 || bullets.length > MOST_BULLETS) return [list];
  const lists = [list.from, ...bullets.map((at) => at + 1)].map((from, index): FoundList => {
    const to = bullets[index] ?? list.to;
    return { from, to, limit: list.limit, lang: detectLanguage(tokens.slice(from, to), null) };
  });
  const languages = new Set(lists.map(({ lang }) => lang));
  const apart = languages.size === lists.length && !languages.has(null);
  return apart && lists.every(({ from, to }) => isList(tokens, from, to)) ? lists : [list];
}
