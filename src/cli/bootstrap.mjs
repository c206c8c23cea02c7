/**
 * The one door to every command: `node src/cli/bootstrap.mjs COMMAND …`. Plain JavaScript, because it runs before anything is
 * installed. It checks Node, installs the dependencies when they are missing or the lock file changed, bundles
 * `src/cli/COMMAND.ts` when one of its inputs changed (kept in node_modules/.cache), and hands over.
 *
 * Everything it says goes to standard error: standard output belongs to the command's answer.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const CACHE = join(ROOT, 'node_modules', '.cache', 'gutlight');
const COMMANDS = ['bench', 'check', 'demo', 'fuzz', 'package', 'rate', 'shop'];
/** Not bundled: large, loaded only by the commands that need them, or full of files of their own. */
const EXTERNAL = [
  'addons-linter',
  'esbuild',
  'haircare-ingredients-analyzer',
  'jsdom',
  'playwright-core',
  'puppeteer-core',
  'wxt',
];

/** Tables as text: parsing JSON takes half the time of compiling the same as code, in every process that loads them. */
const TABLES_AS_TEXT = {
  name: 'tables-as-text',
  setup({ onLoad }) {
    onLoad({ filter: /\.json$/ }, ({ path }) => ({
      contents: `export default JSON.parse(${JSON.stringify(readFileSync(path, 'utf8'))});`,
    }));
  },
};

function stop(message) {
  process.stderr.write(`${message}\n`);
  process.exit(2);
}

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19))
    stop(
      `Gutlight needs Node 20.19 or newer; this is ${process.versions.node}. Install it from https://nodejs.org and run the command again.`,
    );
}

/** Installs from the lock file unless what is installed already matches it. */
function requireDependencies() {
  const lock = createHash('sha256')
    .update(readFileSync(join(ROOT, 'package-lock.json')))
    .digest('hex');
  const stamp = join(CACHE, 'lock.sha256');
  const installed = join(ROOT, 'node_modules', '.package-lock.json');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock && existsSync(installed)) return;
  // A plain `npm ci` by the user leaves no stamp of ours, but a record newer than the lock file.
  const fresh =
    existsSync(installed) && statSync(installed).mtimeMs >= statSync(join(ROOT, 'package-lock.json')).mtimeMs;
  if (!fresh) {
    process.stderr.write('Installing dependencies …\n');
    // npm is a .cmd file on Windows, which only a shell can start.
    const npm = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: ROOT,
      stdio: ['ignore', 2, 2],
      shell: process.platform === 'win32',
    });
    if (npm.status !== 0)
      stop(
        'Installing the dependencies failed (npm ci, see above). Check the connection to the npm registry and run the command again.',
      );
  }
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(stamp, lock);
}

/** True while no input of the bundle has changed since it was made. */
function isCurrent(bundle, record) {
  if (!existsSync(bundle) || !existsSync(record)) return false;
  const inputs = JSON.parse(readFileSync(record, 'utf8'));
  return Object.entries(inputs).every(([path, stamp]) => {
    const stat = statSync(join(ROOT, path), { throwIfNoEntry: false });
    return stat !== undefined && `${stat.mtimeMs}:${stat.size}` === stamp;
  });
}

async function bundleCommand(command) {
  const bundle = join(CACHE, `${command}.mjs`);
  const record = join(CACHE, `${command}.inputs.json`);
  if (isCurrent(bundle, record)) return bundle;
  const { build } = await import('esbuild');
  const result = await build({
    absWorkingDir: ROOT,
    entryPoints: [join('src', 'cli', `${command}.ts`)],
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    external: EXTERNAL,
    plugins: [TABLES_AS_TEXT],
    metafile: true,
    write: false,
    logLevel: 'warning',
    // Bundled CommonJS packages call `require` for Node's own modules.
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
    },
  });
  const own = fileURLToPath(import.meta.url).slice(ROOT.length);
  const inputs = Object.fromEntries(
    [own, ...Object.keys(result.metafile.inputs)].map((path) => {
      const stat = statSync(join(ROOT, path));
      return [path, `${stat.mtimeMs}:${stat.size}`];
    }),
  );
  mkdirSync(dirname(bundle), { recursive: true });
  // Written aside and renamed: two commands started together must not read half a file.
  for (const [path, text] of [
    [bundle, result.outputFiles[0].text],
    [record, JSON.stringify(inputs)],
  ]) {
    writeFileSync(`${path}.${process.pid}`, text);
    renameSync(`${path}.${process.pid}`, path);
  }
  return bundle;
}

const [command, ...args] = process.argv.slice(2);
if (!COMMANDS.includes(command)) stop(`Unknown command "${command ?? ''}". Known: ${COMMANDS.join(', ')}.`);
requireNode();
requireDependencies();
const { main } = await import(pathToFileURL(await bundleCommand(command)).href);
process.exitCode = await main(args, { root: ROOT, cwd: process.env.INIT_CWD ?? process.cwd() });
