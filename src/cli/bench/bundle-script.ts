/** Bundles a script of our modules for a page; paths are seen from the repository's root. */
export async function bundleScript(root: string, contents: string): Promise<string> {
  const { build } = await import('esbuild');
  const result = await build({
    stdin: { contents, resolveDir: root, loader: 'ts' },
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
  });
  return result.outputFiles[0]?.text ?? '';
}
