/** What a page's console reports as wrong: to be given to the driver's `pageerror` and `console` events. */
export interface ErrorLog {
  readonly errors: readonly string[];
  onError(error: unknown): void;
  onConsole(message: { type(): string; text(): string }): void;
}

export function errorLog(): ErrorLog {
  const errors: string[] = [];
  return {
    errors,
    onError(error) {
      errors.push(error instanceof Error ? (error.stack ?? error.message) : String(error));
    },
    onConsole(message) {
      if (message.type() === 'error') errors.push(message.text());
    },
  };
}
