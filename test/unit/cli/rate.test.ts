import { afterEach, describe, expect, it, vi } from 'vitest';
import { main } from '../../../src/cli/rate';

afterEach(() => {
  vi.restoreAllMocks();
});

/** What a call prints where, and its exit code. */
async function run(...args: string[]) {
  const written = { stdout: '', stderr: '' };
  vi.spyOn(process.stdout, 'once').mockReturnThis();
  for (const name of ['stdout', 'stderr'] as const)
    vi.spyOn(process[name], 'write').mockImplementation((text) => {
      written[name] += String(text);
      return true;
    });
  return { code: await main(args, { root: '.', cwd: import.meta.dirname }), ...written };
}

describe('npm run rate', () => {
  it.each([
    [[], /Nothing to rate/],
    [['--kind', 'pet', '--ingredients', 'Oats'], /--kind takes one of .*, not "pet"/],
    [['--region', 'mars', '--ingredients', 'Oats'], /--region takes one of .*, not "mars"/],
    [['--bogus'], /Unknown option '--bogus'\. See --help/],
    [['--ingredients', '-5 x'], /'--ingredients' argument is ambiguous\. See --help/],
    [['one.html', 'two.html'], /"two.html" is one too many/],
    [['one.html', '--inci', 'Aqua'], /not both/],
    [['none.html'], /there is no such file/],
    [['one.html', '--url', 'shop.example'], /--url takes a web address/],
    [['--batch', 'one.html'], /--batch reads its pages and labels from standard input/],
  ])('refuses %j with one line on standard error and exit 2', async (args, words) => {
    const { code, stdout, stderr } = await run(...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(words);
    expect(stderr).toMatch(/^[^\n]+\n$/);
  });

  it('tells how it is used', async () => {
    const { code, stdout } = await run('--help');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Usage:/);
  });

  it('prints words, and the report where asked for it; unknown is an answer, too', async () => {
    const label = ['--kind', 'food', '--name', 'Oats', '--ingredients', 'Oats'];
    const words = await run(...label);
    expect(words).toMatchObject({ code: 0, stderr: '' });
    expect(words.stdout).toMatch(/^Oats\nFits \d+/);
    const { stdout } = await run(...label, '--brand', 'Mill', '--lang', '', '--region', 'us', '--json');
    expect(JSON.parse(stdout)).toMatchObject({ kind: 'food', identity: { brand: 'Mill', lang: 'en' } });
    const unknown = await run('--label', '', '--kind', 'food');
    expect(unknown).toMatchObject({ code: 0 });
    expect(unknown.stdout).toContain('Not enough to tell');
  });

  it('prints every rule with its numbers', async () => {
    const { stdout } = await run('--explain-rules');
    expect(stdout).toContain('food-free-sugar  (food)');
    expect(stdout).toContain('points -40 to 0: 0 at 5, -10 at 10,');
    expect(stdout).toContain('points 5; unknown: opens a range');
    const rows = JSON.parse((await run('--explain-rules', '--json')).stdout);
    expect(rows.find(({ rule }: { rule: string }) => rule === 'food-free-sugar').numbers).toContainEqual([
      45, -40,
    ]);
  });
});
