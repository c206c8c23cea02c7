// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { tileName } from '../../../../src/paint/listing/tile-name';

it.each([
  ['its heading', '<a href="/p"><h3> Plain\n kefir </h3></a><p>£2</p>', 'Plain kefir'],
  ['the name of its link', '<a href="/p" aria-label="Plain kefir"><img alt=""></a><p>£2</p>', 'Plain kefir'],
  ['the words of its link', '<img alt="Offer"><a href="/p">Plain kefir</a><p>£2</p>', 'Plain kefir'],
  ['the picture in its link', '<a href="/p"><img alt="Plain kefir"></a><p>£2</p>', 'Plain kefir'],
  ['all of its words where nothing else names it', '<a href="/p"><img></a><p>Plain kefir</p>', 'Plain kefir'],
])('a tile is called by %s', (_, html, name) => {
  document.body.innerHTML = `<li>${html}</li>`;
  const element = document.querySelector('li') as HTMLElement;
  expect(tileName({ element, link: element.querySelector('a') as HTMLElement })).toBe(name);
});
