import { describe, expect, it } from 'vitest';
import { releaseProblems } from '../../../src/cli/package/release-problems';

const READY = {
  version: '1.2.0',
  changelog: '# Changelog\n\n## 1.2.0 (2026-12-01)\n\nNew shops.\n\n## 1.1.0 (2026-11-01)\n',
  changes: '',
  tags: ['v1.1.0', ''],
};

describe('a release', () => {
  it('is ready where version, changelog, commit and tags agree', () => {
    expect(releaseProblems(READY)).toEqual([]);
  });

  it.each([
    ['a changelog of another version', { version: '1.3.0' }, /begins with 1\.2\.0/],
    ['a version without its day', { changelog: '## 1.2.0 (unreleased)\n' }, /write the day/],
    ['a changelog without versions', { changelog: '# Changelog\n' }, /no version/],
    ['changes in no commit', { changes: ' M README.md' }, /commit them/],
    ['a tag that is given', { tags: ['v1.2.0'] }, /raise the version/],
    [
      'a version that stores refuse',
      { version: '1.2.0-rc.1', changelog: '## 1.2.0-rc.1 (2026-12-01)\n' },
      /three numbers/,
    ],
  ])('waits for %s', (_, change, problem) => {
    const problems = releaseProblems({ ...READY, ...change });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(problem);
  });
});
