/** What a page's console reports as wrong: to be given to the driver's `pageerror` and `console` events. */
export function errorLog() {
  const errors: string[] = [];
  return {
    errors,
    onError: (error: unknown): void => {
      errors.push(error instanceof Error ? (error.stack ?? error.message) : String(error));
    },
    onConsole: (message: { type(): string; text(): string }): void => {
      if (message.type() === 'error') errors.push(message.text());
    },
  };
}
