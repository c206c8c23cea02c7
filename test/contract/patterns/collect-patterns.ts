import { relative } from 'node:path';
import ts from 'typescript';
import { ROOT, sourceFiles, sourceText } from '../source-files';

/** A regular expression of the code, and where it stands. */
export interface Pattern {
  readonly where: string;
  readonly source: string;
  readonly flags: string;
}

/** Every regular expression that is written out below these folders. */
export function literalPatterns(...folders: string[]): Pattern[] {
  return sourceFiles(...folders).flatMap((file) => {
    const tree = ts.createSourceFile(file, sourceText(file), ts.ScriptTarget.Latest, true);
    const found: Pattern[] = [];
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) {
        const { line } = tree.getLineAndCharacterOfPosition(node.getStart());
        const end = node.text.lastIndexOf('/');
        found.push({
          where: `${file}:${line + 1}`,
          source: node.text.slice(1, end),
          flags: node.text.slice(end + 1),
        });
      }
      ts.forEachChild(node, visit);
    };
    visit(tree);
    return found;
  });
}

/** Every regular expression that is put together from words while `work` runs. */
export async function builtPatterns(work: () => Promise<void>): Promise<Pattern[]> {
  const Native = globalThis.RegExp;
  const found = new Map<string, Pattern>();
  globalThis.RegExp = new Proxy(Native, {
    construct(target, args: [string | RegExp, string?]) {
      const built = new target(...args);
      const where = callerOf(new Error().stack ?? '');
      found.set(`${built}`, { where, source: built.source, flags: built.flags });
      return built;
    },
  });
  try {
    await work();
  } finally {
    globalThis.RegExp = Native;
  }
  return [...found.values()].filter(({ where }) => where.startsWith('src/'));
}

function callerOf(stack: string): string {
  const line = stack.split('\n').find((one) => one.includes(`${ROOT}/src/`)) ?? '';
  const path = /(?:file:\/\/)?(\/[^():\s]+)(?::(\d+))?/.exec(line);
  return path === null ? '' : `${relative(ROOT, path[1] ?? '')}:${path[2] ?? ''}`;
}
