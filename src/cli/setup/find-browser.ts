import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** `chromium` stands for every Chromium-based browser that still loads an unpacked extension from the command line. */
export type BrowserFamily = 'chromium' | 'firefox';

export interface FoundBrowser {
  readonly family: BrowserFamily;
  readonly executable: string;
}

/**
 * Names on the PATH, best first. Debian and Ubuntu, Fedora, Arch and Homebrew names; Chromium before branded Chrome and Edge,
 * which refuse `--load-extension` since version 137.
 */
const COMMANDS: Readonly<Record<BrowserFamily, readonly string[]>> = {
  chromium: [
    'chromium',
    'chromium-browser',
    'google-chrome-for-testing',
    'microsoft-edge',
    'google-chrome',
    'google-chrome-stable',
  ],
  firefox: ['firefox-esr', 'firefox', 'firefox-developer-edition'],
};

/** Where macOS and Windows keep them; a path that needs an unset variable is passed over. */
const PLACES: Readonly<Record<BrowserFamily, readonly string[]>> = {
  chromium: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '%LOCALAPPDATA%\\Chromium\\Application\\chrome.exe',
    '%PROGRAMFILES(X86)%\\Microsoft\\Edge\\Application\\msedge.exe',
    '%PROGRAMFILES%\\Google\\Chrome\\Application\\chrome.exe',
  ],
  firefox: [
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    '%PROGRAMFILES%\\Mozilla Firefox\\firefox.exe',
  ],
};

const OVERRIDES: Readonly<Record<BrowserFamily, string>> = {
  chromium: 'CHROMIUM_PATH',
  firefox: 'FIREFOX_PATH',
};

/** The browser of a family to use on this machine, or null. `CHROMIUM_PATH` or `FIREFOX_PATH` names another one. */
export function findBrowser(
  family: BrowserFamily,
  env: NodeJS.ProcessEnv = process.env,
): FoundBrowser | null {
  const named = env[OVERRIDES[family]];
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const candidates = [
    ...(named === undefined ? [] : [named]),
    ...COMMANDS[family].flatMap((command) => folders.map((folder) => join(folder, command))),
    ...PLACES[family].flatMap((place) => expand(place, env)),
  ];
  const executable = candidates.find(isExecutable);
  return executable === undefined ? null : { family, executable };
}

function expand(place: string, env: NodeJS.ProcessEnv): string[] {
  const match = /^%([^%]+)%(.*)$/.exec(place);
  if (match === null) return [place];
  const [, variable = '', rest = ''] = match;
  const folder = env[variable];
  return folder === undefined ? [] : [folder + rest];
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
