import type { MessagePort } from 'node:worker_threads';
import { answerLines } from './answer-lines';
import type { CaseContext } from './case';

/** The other end of a batch's thread: chunks of lines come in, their answers go back as one text, in the order they came. */
export function serveLines(port: MessagePort, context: CaseContext): void {
  let last = Promise.resolve();
  port.on('message', (lines: readonly string[]) => {
    last = last.then(async () => port.postMessage(await answerLines(lines, context)));
  });
}
