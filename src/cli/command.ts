import { type ParseArgsConfig, parseArgs } from 'node:util';

/** What every command is handed: where the project lies, and the folder that the user stood in when calling npm. */
export interface CommandPlace {
  readonly root: string;
  readonly cwd: string;
}

/** Arguments or input that cannot be used: one clear line on standard error, exit 2. */
export const UNUSABLE = 2;

export function refuse(message: string): typeof UNUSABLE {
  process.stderr.write(`${message}\n`);
  return UNUSABLE;
}

/** An address of the web, whole: what lacks its https:// names a file or nothing. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^/]/i.test(text) && URL.canParse(text);
}

/** The arguments, or a sentence on what cannot be used of them; Node's advice how to write it otherwise fits no option of ours. */
export function readArguments<Config extends ParseArgsConfig>(
  config: Config,
): ReturnType<typeof parseArgs<Config>> | string {
  try {
    return parseArgs(config);
  } catch (error) {
    const [sentence] = error instanceof Error ? error.message.split(/\.\s/) : [];
    return `${sentence?.replace(/\.$/, '') ?? 'Unusable arguments'}.`;
  }
}
