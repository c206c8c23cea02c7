import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { ALL_RULES } from '../../src/rate/rules/rule-sets';
import { sourceFiles, sourceText } from './source-files';

/** Three words of which the first is capitalised, or a sentence's end behind two: what people read and code does not. */
const PROSE = /^\s*\p{Lu}[\p{Ll}’']+(?:,? [\p{L}’'-]+){2,}|\p{L}{2,} \p{L}{2,}[.!?…]$/u;
/** What is thrown or logged is for people who mend code. */
const FOR_DEVELOPERS = /^(?:\w*Error|logFailure|log)$/;

/** The guide's own headings, which stand as the article has them in every language. */
const SECTIONS = new Set(ALL_RULES.map(({ section }) => section));

/** Everything that ends up on a screen; the command line speaks English and its words are its own. */
const files = sourceFiles('src', 'entrypoints').filter((file) => !file.startsWith('src/cli/'));

describe('what people read lies in public/_locales and rules/texts, in every language', () => {
  it.each([
    ['a sentence', `const text = 'Nothing was found.';`],
    ['a title', `const title = 'Your alert list';`],
    ['a template', `const text = \`Could not read \${name} here.\`;`],
    ['words of a component', 'const part = <p>Save</p>;'],
  ])('and %s in code is found', (_, code) => {
    expect(proseIn('here.tsx', code)).toHaveLength(1);
  });

  it.each([
    ['an error', `throw new TypeError('Nothing was found.');`],
    ['vocabulary', `const words = 'and e en et'.split(' ');`],
    ['a selector', `const part = 'ul > li a[href]';`],
    ['an import', `import { x } from 'Some long name';`],
  ])('and %s is not taken for one', (_, code) => {
    expect(proseIn('here.tsx', code)).toEqual([]);
  });

  it('and none is in code', () => {
    const found = files.flatMap((file) => proseIn(file, sourceText(file)));
    expect(found, 'Move these words into public/_locales or rules/texts.').toEqual([]);
  });
});

function proseIn(file: string, code: string): string[] {
  const tree = ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || isForDevelopers(node)) return;
    if (isShown(node)) {
      const { line } = tree.getLineAndCharacterOfPosition(node.getStart());
      found.push(`${file}:${line + 1}: ${node.getText().trim()}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

function isShown(node: ts.Node): boolean {
  if (ts.isJsxText(node)) return /\p{L}{2}/u.test(node.text);
  if (ts.isTemplateExpression(node)) {
    return PROSE.test(
      [node.head, ...node.templateSpans.map(({ literal }) => literal)].map(({ text }) => text).join('…'),
    );
  }
  return ts.isStringLiteralLike(node) && PROSE.test(node.text) && !SECTIONS.has(node.text);
}

function isForDevelopers(node: ts.Node): boolean {
  return (
    (ts.isNewExpression(node) || ts.isCallExpression(node)) &&
    ts.isIdentifier(node.expression) &&
    FOR_DEVELOPERS.test(node.expression.text)
  );
}
