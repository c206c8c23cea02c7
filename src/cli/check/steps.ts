/** One step of the check: a program of ours or of a dependency, started with Node from the project's root. */
export interface Step {
  readonly name: string;
  /** Script inside node_modules and its arguments; several run one after the other and all must succeed. */
  readonly commands: readonly (readonly string[])[];
  /** True for a vitest run, whose own tests are counted. */
  readonly counted?: true;
  readonly needsBrowsers?: true;
}

const VITEST = 'vitest/vitest.mjs';
const WXT = 'wxt/bin/wxt.mjs';

export const STEPS: readonly Step[] = [
  {
    name: 'types',
    commands: [
      [WXT, 'prepare'],
      ['typescript/bin/tsc', '--noEmit'],
    ],
  },
  { name: 'lint', commands: [['@biomejs/biome/bin/biome', 'check', '.']] },
  { name: 'unused code', commands: [['knip/bin/knip.js']] },
  {
    name: 'build',
    commands: [
      [WXT, 'build'],
      [WXT, 'build', '-b', 'firefox', '--mv3'],
    ],
  },
  {
    name: 'unit, rules, pages and contract',
    commands: [[VITEST, 'run', '--config', 'test/vitest.config.ts']],
    counted: true,
  },
  {
    name: 'end to end',
    commands: [[VITEST, 'run', '--config', 'test/e2e/vitest.config.ts']],
    counted: true,
    needsBrowsers: true,
  },
];
