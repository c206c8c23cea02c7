export interface ReleaseState {
  readonly version: string;
  readonly changelog: string;
  /** What git reports as changed or unknown; '' where the checkout is exactly a commit. */
  readonly changes: string;
  readonly tags: readonly string[];
}

const HEADING = /^## (\S+)(?: \(([^)]*)\))?$/gm;

/** What stands in the way of giving this version to people, each in one line that says what to do. */
export function releaseProblems({ version, changelog, changes, tags }: ReleaseState): string[] {
  const [newest] = [...changelog.matchAll(HEADING)];
  const problems: string[] = [];
  if (newest?.[1] !== version)
    problems.push(
      `CHANGELOG.md begins with ${newest?.[1] ?? 'no version'}, package.json says ${version}: make them one.`,
    );
  else if (!/^\d{4}-\d{2}-\d{2}$/.test(newest[2] ?? ''))
    problems.push(`CHANGELOG.md: write the day behind the version, "## ${version} (2026-01-31)".`);
  if (changes !== '') problems.push('The checkout has changes that are in no commit: commit them first.');
  if (tags.includes(`v${version}`))
    problems.push(`The tag v${version} is given already: raise the version in package.json.`);
  if (!/^\d+\.\d+\.\d+$/.test(version))
    problems.push(`Stores take versions of three numbers, not ${version}.`);
  return problems;
}
