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
