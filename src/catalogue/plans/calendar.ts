/**
 * Events as an iCalendar feed (RFC 5545): each day of a run is an event of its own.
 *
 * The same data give the same bytes: ids are those of the tables, and the stamp is the day of the
 * register. A run without a day is left out; a day without a time is an all-day event.
 */
import ical, { ICalCalendarMethod } from 'ical-generator';
import type { IsoDate } from '../../domain/validity.ts';
import type { EventRunView, EventView } from './plan-views.ts';

const ZONE = 'Europe/Prague';

/** Rules of Czechia since 1996. */
const ZONE_RULES = `BEGIN:VTIMEZONE
TZID:${ZONE}
BEGIN:DAYLIGHT
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
TZNAME:CEST
DTSTART:19960331T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
BEGIN:STANDARD
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
TZNAME:CET
DTSTART:19961027T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
END:VTIMEZONE`.replaceAll('\n', '\r\n');

export interface CalendarOptions {
  /** Seen in calendar programs. */
  readonly name: string;
  /** `rozcestnik.example.org`: makes ids unique in the world. */
  readonly host: string;
  /** Full address of the page that lists the events. */
  readonly page: string;
  readonly asOf: IsoDate;
  /** What is written under the title of a run. */
  readonly describe: (event: EventView, run: EventRunView) => string;
}

export function formatCalendar(
  events: readonly EventView[],
  { name, host, page, asOf, describe }: CalendarOptions,
): string {
  const calendar = ical({
    name: plainText(name),
    prodId: { company: 'Rozcestník', product: 'Plánování', language: 'CS' },
    method: ICalCalendarMethod.PUBLISH,
    // Events bring the zone: one of the whole calendar would take the Z off their stamps. Without any
    // event the rules of the zone are the one part a calendar must have.
    timezone: { name: hasDays(events) ? null : ZONE, generator: () => ZONE_RULES },
  });
  for (const event of events) {
    for (const run of event.runs) {
      for (const [index, day] of run.days.entries()) {
        calendar.createEvent({
          id: `${run.id}/${String(index + 1)}@${host}`,
          stamp: `${asOf}T00:00:00Z`,
          ...timesOf(day, run),
          summary: plainText(event.title),
          location: run.place === null ? null : plainText(run.place),
          description: plainText(describe(event, run)),
          url: page,
        });
      }
    }
  }
  return `${calendar.toString()}\r\n`;
}

function hasDays(events: readonly EventView[]): boolean {
  return events.some(({ runs }) => runs.some(({ days }) => days.length > 0));
}

/**
 * Local times without a zone come out of the library as they went in, whatever zone the build runs in.
 * Noon of an all-day event keeps its day in each of them.
 */
function timesOf(day: IsoDate, { begins, ends }: EventRunView) {
  if (begins === null) return { start: `${day}T12:00:00`, allDay: true };
  const end = ends === null ? {} : { end: `${day}T${ends}:00` };
  return { start: `${day}T${begins}:00`, ...end, timezone: ZONE };
}

/** Calendars set their own lines. */
function plainText(text: string): string {
  return text.replaceAll('\u00A0', ' ');
}
