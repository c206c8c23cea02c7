/**
 * What the page and panel scripts get instead of the framework's context: an AbortSignal and nothing else. It sends no event and
 * no message that the shop's page could hear.
 */
export class ContentScriptContext {
  readonly #controller = new AbortController();

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  abort(): void {
    this.#controller.abort();
  }
}
