/** When and where an event is, in words. */
import type { EventView } from '../catalogue/views.ts';
import { formatDate } from '../i18n/format.ts';
import type { Messages } from '../i18n/messages.ts';

/** A line for each run. */
export function sayRuns({ runs }: Pick<EventView, 'runs'>, { plan: t }: Messages): string[] {
  return runs.map(({ run, days, begins, ends, place, note }) =>
    [
      run === null ? '' : t.eventRun(run),
      days.length === 0 ? t.eventNoDays : days.map(formatDate).join(', '),
      begins === null || ends === null ? '' : `${begins}–${ends}`,
      place ?? '',
      note ?? '',
    ]
      .filter((part) => part !== '')
      .join(', '),
  );
}
