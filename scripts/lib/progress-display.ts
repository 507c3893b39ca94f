/**
 * How progress looks: a bar on a terminal, lines elsewhere.
 *
 * log-update draws the bar: it keeps to the width of the terminal and has no timer that would outlive
 * an error.
 */
import { createRequire } from 'node:module';
import { formatShare } from './bytes.ts';

const REDRAW_MS = 100;
const LINE_MS = 10_000;
const BAR_CELLS = 24;

/** How far an open stage is. */
export interface StageState {
  readonly title: string;
  readonly unit: 'items' | 'bytes';
  done: number;
  total: number | null;
}

/** Where it is shown; `update` decides itself whether it is time to. */
export interface Display {
  begin(state: StageState): void;
  update(state: StageState): void;
  end(text: string): void;
  line(text: string): void;
  clear(): void;
}

const nothing = () => undefined;
export const silentDisplay: Display = {
  begin: nothing,
  update: nothing,
  end: nothing,
  line: nothing,
  clear: nothing,
};

const require = createRequire(import.meta.url);

export function barDisplay(stream: NodeJS.WriteStream, now: () => number): Display {
  // Loaded only for a terminal: it takes a twentieth of a second.
  const { createLogUpdate } = require('log-update') as typeof import('log-update');
  const draw = createLogUpdate(stream, { showCursor: true });
  let drawnAt = -Infinity;
  let last: StageState | null = null;
  const redraw = (state: StageState) => {
    drawnAt = now();
    last = state;
    draw(`${state.title} ${formatBar(state)}`);
  };
  return {
    begin: redraw,
    update: (state) => {
      if (now() - drawnAt >= REDRAW_MS) redraw(state);
    },
    end: (text) => {
      last = null;
      draw.persist(text);
    },
    line: (text) => {
      draw.persist(text);
      if (last !== null) redraw(last);
    },
    clear: () => {
      last = null;
      draw.clear();
    },
  };
}

export function lineDisplay(stream: NodeJS.WriteStream, now: () => number): Display {
  let toldAt = 0;
  let toldTenths = 0;
  const write = (text: string) => {
    toldAt = now();
    stream.write(`${text}\n`);
  };
  return {
    begin: ({ title }) => {
      toldTenths = 0;
      write(`${title} …`);
    },
    update: (state) => {
      const tenths = state.total ? Math.floor((10 * state.done) / state.total) : null;
      // A download that begins anew goes back.
      if (tenths !== null) toldTenths = Math.min(toldTenths, tenths);
      // Whichever comes later, so that a log does not grow with the time a slow line takes.
      if (now() - toldAt < LINE_MS || tenths === toldTenths) return;
      toldTenths = tenths ?? 0;
      write(`${state.title}: ${formatDone(state)}`);
    },
    end: write,
    line: (text) => stream.write(`${text}\n`),
    clear: nothing,
  };
}

function formatBar(state: StageState): string {
  if (!state.total) return state.done === 0 ? '…' : formatDone(state);
  const cells = Math.round(Math.min(1, state.done / state.total) * BAR_CELLS);
  return `${'█'.repeat(cells)}${'░'.repeat(BAR_CELLS - cells)} ${formatDone(state)}`;
}

function formatDone({ done, total, unit }: StageState): string {
  const share =
    unit === 'bytes' ? formatShare(done, total) : total === null ? String(done) : `${done} of ${total}`;
  return total ? `${Math.floor((100 * done) / total)} %, ${share}` : share;
}
