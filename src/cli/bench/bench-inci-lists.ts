/**
 * INCI lists, ours beside npm's haircare-ingredients-analyzer on the same lists: exact item sequences, mean item F1, "this is no
 * list", and lists a second. A line of the file is {"text", "items"}; `items` holds actives, items and colours in printed order, []
 * where there is no list. Texts are compared without case, punctuation and shares, which are not part of a name.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Analyzer } from 'haircare-ingredients-analyzer';
import { readInci } from '../../label/inci/read-inci';
import type { BenchContext, Measured } from './row';
import { secondsPerPass } from './time-runs';

interface InciCase {
  readonly text: string;
  readonly items: readonly string[];
}
type Reader = (text: string) => readonly string[];

const ANYWHERE = { name: null, category: [], lang: null };
const OTHER = 'haircare-ingredients-analyzer';

export function benchInciLists({ root }: BenchContext): Measured[] {
  const cases: readonly InciCase[] = readFileSync(join(root, 'test/bench/inci-lists.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const analyzer = new Analyzer();
  const theirs: Reader = (text) => analyzer.analyze(text).ingredients.map((one) => one.name);
  const our = accuracy(cases, ours);
  const their = accuracy(cases, theirs);
  const pass = (read: Reader) => () => cases.reduce((sum, one) => sum + read(one.text).length, 0);
  const speed = cases.length / secondsPerPass(pass(ours));
  const theirSpeed = cases.length / secondsPerPass(pass(theirs));
  return [
    row('INCI lists read exactly', our.exact, '%', their.exact),
    row('INCI items, mean F1', our.f1, '%', their.f1),
    row('texts without a list told as such', our.none, '%', their.none),
    row('INCI lists read', speed, 'lists/s', theirSpeed),
  ];
}

function ours(text: string): readonly string[] {
  const facts = readInci(text, ANYWHERE);
  if (facts === null) return [];
  return [...facts.active, ...facts.items, ...facts.mayContain].map((item) => item.text);
}

function accuracy(cases: readonly InciCase[], read: Reader) {
  const lists = cases.filter((one) => one.items.length > 0);
  const none = cases.filter((one) => one.items.length === 0);
  const scores = lists.map((one) => {
    const want = one.items.map(plain);
    const got = read(one.text).map(plain);
    return { exact: want.join('|') === got.join('|') ? 1 : 0, f1: f1(want, got) };
  });
  return {
    exact: percent(scores.map((score) => score.exact)),
    f1: percent(scores.map((score) => score.f1)),
    none: percent(none.map((one) => (read(one.text).length === 0 ? 1 : 0))),
  };
}

function f1(want: readonly string[], got: readonly string[]): number {
  const left = [...want];
  let both = 0;
  for (const item of got) {
    const at = left.indexOf(item);
    if (at < 0) continue;
    both += 1;
    left.splice(at, 1);
  }
  return want.length + got.length === 0 ? 1 : (2 * both) / (want.length + got.length);
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/\(?\d+(?:[.,]\d+)?\s?(?:%|pp[bm])\)?/g, '')
    .replace(/[^a-z0-9]/g, '');
}

function percent(values: readonly number[]): number {
  return values.length === 0 ? 100 : (100 * values.reduce((sum, value) => sum + value, 0)) / values.length;
}

function row(what: string, value: number, unit: string, theirs: number): Measured {
  const rounded = Math.round(value * 10) / 10;
  const against = `${OTHER}: ${Math.round(theirs * 10) / 10}`;
  return { what, value: rounded, unit, against, ...(theirs > 0 ? { ratio: value / theirs } : {}) };
}
