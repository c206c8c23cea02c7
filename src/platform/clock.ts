/** Time as a value, so that bounds on work can be tested. `now` is monotonic milliseconds; `today` is wall-clock milliseconds. */
export interface Clock {
  readonly now: () => number;
  readonly today: () => number;
}

export const systemClock: Clock = { now: () => performance.now(), today: () => Date.now() };
