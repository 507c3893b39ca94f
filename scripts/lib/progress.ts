/**
 * Tells how far a long run is: a bar that is drawn over on a terminal, now and then a line elsewhere
 * (logs of a nightly run), nothing when only the outcome is wanted.
 *
 * Goes to stderr, so that stdout has the outcome alone.
 */
import { type StageState, barDisplay, lineDisplay, silentDisplay } from './progress-display.ts';

export interface Progress {
  /** Ends the stage before, if it was left open. */
  stage(title: string, options?: StageOptions): Stage;
  /** A line that stays, whatever stage is open. */
  line(text: string): void;
  /** Takes an unfinished bar away; to be called when the run ends, well or not. */
  close(): void;
}

export interface StageOptions {
  /** `null` while it is not known. */
  readonly total?: number | null;
  readonly unit?: 'items' | 'bytes';
}

export interface Stage {
  advance(by: number): void;
  /** May go back, and may change the total. */
  moveTo(done: number, total?: number | null): void;
  /** @param note for the last line, such as `6733 services` */
  done(note?: string): void;
}

export interface ProgressOptions {
  readonly stream: NodeJS.WriteStream;
  readonly isSilent: boolean;
  /** In ms, from any beginning; tests have their own. */
  readonly now?: () => number;
}

export function createProgress({
  stream,
  isSilent,
  now = () => performance.now(),
}: ProgressOptions): Progress {
  const display = isSilent ? silentDisplay : (isTerminal(stream) ? barDisplay : lineDisplay)(stream, now);
  let open: { end: (note?: string) => void } | null = null;

  return {
    stage(title, { total = null, unit = 'items' } = {}) {
      open?.end();
      const state: StageState = { title, unit, done: 0, total };
      const begun = now();
      const own = {
        end: (note?: string) => {
          if (open !== own) return;
          open = null;
          display.end(`${title}: ${note ?? 'done'} (${formatSeconds(now() - begun)})`);
        },
      };
      open = own;
      display.begin(state);
      return {
        advance: (by) => {
          state.done += by;
          if (open === own) display.update(state);
        },
        moveTo: (done, newTotal = state.total) => {
          Object.assign(state, { done, total: newTotal });
          if (open === own) display.update(state);
        },
        done: own.end,
      };
    },
    line: (text) => display.line(text),
    close: () => {
      open = null;
      display.clear();
    },
  };
}

function isTerminal(stream: NodeJS.WriteStream): boolean {
  return stream.isTTY && process.env['TERM'] !== 'dumb';
}

function formatSeconds(ms: number): string {
  return ms < 60_000 ? `${(ms / 1000).toFixed(1)} s` : `${(ms / 60_000).toFixed(1)} min`;
}
