/** Ends an attempt when the server falls silent. */
import { stallFailure } from './failures.ts';

export interface Watch {
  /** Aborted with the failure that is to be told. */
  readonly signal: AbortSignal;
  /** Something came. */
  readonly alive: () => void;
  readonly stop: () => void;
}

/** @param deadline ends it as well, with its own reason */
export function watchSilence(stallMs: number, deadline: AbortSignal): Watch {
  const silence = new AbortController();
  const timer = setTimeout(() => silence.abort(stallFailure(stallMs)), stallMs);
  return {
    signal: AbortSignal.any([silence.signal, deadline]),
    alive: () => timer.refresh(),
    stop: () => clearTimeout(timer),
  };
}
