import { KEEPING_TARGETS } from './keeping-targets';
import { LABEL_TARGETS } from './label-targets';
import { MESSAGE_TARGET } from './message-target';
import { PAGE_TARGETS } from './page-targets';
import type { FuzzTarget } from './target';

/** Every reader of text that somebody else wrote. */
export const FUZZ_TARGETS: readonly FuzzTarget[] = [
  ...LABEL_TARGETS,
  ...PAGE_TARGETS,
  ...KEEPING_TARGETS,
  MESSAGE_TARGET,
];
