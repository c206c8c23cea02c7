/** Lint of rules/sources.json: every source can be found, none is listed twice or for nothing, and no rule claims more than its sources. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import table from '../../rules/sources.json' with { type: 'json' };
import evidence from '../../rules/supplements/evidence.json' with { type: 'json' };
import { RULE_SETS } from '../../src/rate/rules/rule-sets';
import { sourcesSchema } from './rule-schema';

const sources = sourcesSchema.parse(table);
const rows = Object.entries(sources);
const ROOT = join(import.meta.dirname, '../..');
/** Cited by code and not by a row: the guide itself, and the review that every word on eczema carries. */
const CITED_BY_CODE = ['guide', 'makrgeorgou-2018'];

function jsonUnder(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return jsonUnder(path);
    return entry.name.endsWith('.json') && entry.name !== 'sources.json' ? [path] : [];
  });
}

/** Every id under a "sources" list or a "source" field, at any depth. */
function citedIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(citedIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) => {
    const ids = key === 'source' ? [inner] : key === 'sources' && Array.isArray(inner) ? inner : null;
    return ids === null ? citedIn(inner) : ids.filter((id): id is string => typeof id === 'string');
  });
}

const CITING = ['food', 'skincare', 'supplements'].flatMap((room) => jsonUnder(join(ROOT, 'rules', room)));
const cited = new Set(CITING.flatMap((path) => citedIn(JSON.parse(readFileSync(path, 'utf8')))));

function repeated(values: readonly (string | undefined)[]): readonly string[] {
  const folded = values.flatMap((value) => (value === undefined ? [] : [value.toLowerCase()]));
  return folded.filter((value, at) => folded.indexOf(value) !== at);
}

describe('the list of sources', () => {
  it('is sorted by id, one line for each', () => {
    const lines = readFileSync(join(ROOT, 'rules/sources.json'), 'utf8').match(/^ {2}"[^"]+"/gm) ?? [];
    const ids = lines.map((line) => line.trim().replaceAll('"', ''));
    expect(ids).toEqual([...new Set(ids)].sort());
    expect(ids).toEqual(Object.keys(sources));
  });

  it('holds every source that a row cites', () => {
    expect([...cited].filter((id) => !(id in sources))).toEqual([]);
  });

  it('holds no source that nobody cites', () => {
    expect(rows.flatMap(([id]) => (cited.has(id) || CITED_BY_CODE.includes(id) ? [] : [id]))).toEqual([]);
  });

  it('holds no paper under two ids', () => {
    expect(repeated(rows.map(([, { doi }]) => doi))).toEqual([]);
    expect(repeated(rows.map(([, { pmid }]) => pmid))).toEqual([]);
  });
});

describe('a source', () => {
  it('has a title and a reference, and says who wrote it or where it stands', () => {
    for (const [id, { authors, title, ref, doi, pmid, url }] of rows) {
      expect(title.trim(), id).toBe(title);
      expect(title.length, id).toBeGreaterThan(3);
      expect(ref.trim(), id).not.toBe('');
      expect(authors, id).not.toMatch(/not recorded|unknown/i);
      expect(title.startsWith('['), `${id}: a supplied title stands in square brackets`).toBe(
        title.endsWith(']'),
      );
      const found = [doi, pmid, url].some((address) => address !== undefined);
      if (id !== 'guide')
        expect(found || authors !== '', `${id}: add its author, issuer or address`).toBe(true);
    }
  });

  it('is addressed in well-formed ways', () => {
    for (const [id, { doi, pmid, url, year }] of rows) {
      if (doi !== undefined) expect(doi, id).toMatch(/^10\.\d{4,9}\/\S+$/);
      if (pmid !== undefined) expect(pmid, id).toMatch(/^[1-9]\d{3,7}$/);
      if (url !== undefined) expect(new URL(url).protocol, id).toBe('https:');
      if (year !== undefined) expect(year, id).toBeGreaterThan(1900);
    }
  });
});

describe('what is claimed', () => {
  it('without a source that was opened is called weak, or is the guide’s own word', () => {
    for (const { points, ceilings, notes } of RULE_SETS.values()) {
      for (const { rule } of [...points, ...ceilings, ...notes]) {
        if (rule.sources.length === 0) expect(['guide', 'weak'], rule.id).toContain(rule.evidence);
      }
    }
  });

  it('of a strain is as checked as the paper it comes from', () => {
    const paper = (id: string) => sources[id]?.status;
    expect(evidence.filter(({ source, status }) => paper(source) !== status).map(({ id }) => id)).toEqual([]);
  });
});
