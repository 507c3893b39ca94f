/** The calendar feed, read by another library; and events by time. */
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { groupByTime } from '../../../src/catalogue/plans/by-time.ts';
import { formatCalendar } from '../../../src/catalogue/plans/calendar.ts';
import type { EventRunView, EventView } from '../../../src/catalogue/plans/plan-views.ts';

const AS_OF = '2026-09-01';

function makeRun(id: string, changes: Partial<EventRunView> = {}): EventRunView {
  return {
    id: `plan/${id}` as EventRunView['id'],
    run: null,
    days: ['2026-05-12'],
    begins: null,
    ends: null,
    place: null,
    note: null,
    sources: [],
    ...changes,
  };
}

function makeEvent(runs: readonly EventRunView[], title = 'Kurz'): EventView {
  const plan = { id: 'plan', title: 'Plán', kind: 'document', type: 'project', period: null, isInArea: true };
  return { plan: plan as EventView['plan'], kind: 'course', number: null, title, audience: null, runs };
}

const toText = (events: readonly EventView[]) =>
  formatCalendar(events, {
    name: 'Akce',
    host: 'katalog.example.org',
    page: 'https://katalog.example.org/planovani/akce/',
    asOf: AS_OF,
    describe: () => 'kurz',
  });
const readBack = (events: readonly EventView[]) =>
  new ICAL.Component(ICAL.parse(toText(events)) as unknown[]);
const readEvents = (events: readonly EventView[]) => readBack(events).getAllSubcomponents('vevent');

describe('the calendar', () => {
  test('each day of a run is an event at its time in Czechia, in summer and in winter', () => {
    const run = makeRun('kurz', { days: ['2026-05-12', '2026-11-19'], begins: '09:00', ends: '15:30' });
    const calendar = readBack([makeEvent([run])]);
    const zone = new ICAL.Timezone(calendar.getFirstSubcomponent('vtimezone')!);
    const times = calendar.getAllSubcomponents('vevent').map((component) => {
      const { startDate, endDate } = new ICAL.Event(component);
      return [startDate, endDate].map((time) => {
        time.zone = zone;
        return time.toJSDate().toISOString();
      });
    });
    expect(zone.tzid).toBe('Europe/Prague');
    expect(times).toEqual([
      ['2026-05-12T07:00:00.000Z', '2026-05-12T13:30:00.000Z'],
      ['2026-11-19T08:00:00.000Z', '2026-11-19T14:30:00.000Z'],
    ]);
  });

  test('a day without a time is an all-day event of that day', () => {
    const [event] = readEvents([makeEvent([makeRun('den')])]);
    const start = new ICAL.Event(event).startDate;
    expect([start.isDate, start.toString()]).toEqual([true, '2026-05-12']);
    expect(event?.getFirstPropertyValue('dtend')).toBeNull();
  });

  test('an event without a day is not in it, and a calendar without events is still one', () => {
    const undated = [makeEvent([makeRun('den', { days: [] })])];
    expect(readEvents(undated)).toEqual([]);
    expect(readBack(undated).getFirstSubcomponent('vtimezone')).not.toBeNull();
  });

  test('ids go by the record and the order of its days, so that a moved day stays the same event', () => {
    const uids = (days: string[]) =>
      readEvents([makeEvent([makeRun('kurz', { days })])]).map((event) => event.getFirstPropertyValue('uid'));
    expect(uids(['2026-05-12', '2026-05-19'])).toEqual([
      'plan/kurz/1@katalog.example.org',
      'plan/kurz/2@katalog.example.org',
    ]);
    expect(uids(['2026-06-01', '2026-06-02'])).toEqual(uids(['2026-05-12', '2026-05-19']));
  });

  test('the stamp is the day of the register in UTC, not the hour of the build', () => {
    const [event] = readEvents([makeEvent([makeRun('kurz', { begins: '09:00' })])]);
    expect(String(event?.getFirstPropertyValue('dtstamp'))).toBe('2026-09-01T00:00:00Z');
  });

  test.each([
    ['America/Los_Angeles', 420],
    ['Pacific/Auckland', -720],
    ['UTC', 0],
  ])('is the same when built in %s', (zone, offset) => {
    const events = [makeEvent([makeRun('kurz', { begins: '00:30', ends: '23:30' }), makeRun('den')])];
    const here = toText(events);
    const before = process.env['TZ'];
    try {
      process.env['TZ'] = zone;
      expect(new Date('2026-07-01T00:00:00').getTimezoneOffset()).toBe(offset);
      expect(toText(events)).toBe(here);
    } finally {
      if (before === undefined) delete process.env['TZ'];
      else process.env['TZ'] = before;
    }
  });

  test('lines end in CRLF, none is longer than 75 bytes, and what is folded reads as it was', () => {
    const title = 'Příliš žluťoučký kůň; úpěl, ďábelské ódy\\ '.repeat(5).trim();
    const text = toText([makeEvent([makeRun('kurz', { place: 'Ústí nad Labem, radnice' })], title)]);
    const lines = text.split('\r\n');
    expect(lines.at(-1)).toBe('');
    expect(lines.join('')).not.toMatch(/[\r\n]/u);
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    const [event] = new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents('vevent');
    expect(event?.getFirstPropertyValue('summary')).toBe(title);
    expect(event?.getFirstPropertyValue('location')).toBe('Ústí nad Labem, radnice');
  });
});

describe('events by time', () => {
  const titles = (events: readonly EventView[]) => events.map(({ title }) => title);

  test('what has a day on the day of the register or later is coming, the nearest first', () => {
    const { coming, past, undated } = groupByTime(
      [
        makeEvent([makeRun('a', { days: ['2027-01-01'] })], 'za rok'),
        makeEvent([makeRun('b', { days: [AS_OF] })], 'dnes'),
        makeEvent([makeRun('c', { days: ['2026-08-31'] })], 'včera'),
        makeEvent([makeRun('d', { days: ['2026-08-30', '2026-09-02'] })], 'ještě běží'),
        makeEvent([makeRun('e', { days: ['2010-01-01'] })], 'dávno'),
        makeEvent([makeRun('f', { days: [] })], 'kdoví'),
      ],
      AS_OF,
    );
    expect(titles(coming)).toEqual(['ještě běží', 'dnes', 'za rok']);
    expect(titles(past)).toEqual(['včera', 'dávno']);
    expect(titles(undated)).toEqual(['kdoví']);
  });

  test('runs of one event stand where each belongs', () => {
    const event = makeEvent([makeRun('a', { days: ['2025-01-01'] }), makeRun('b', { days: ['2027-01-01'] })]);
    const { coming, past } = groupByTime([event], AS_OF);
    expect([coming[0]?.runs.map(({ id }) => id), past[0]?.runs.map(({ id }) => id)]).toEqual([
      ['plan/b'],
      ['plan/a'],
    ]);
  });
});
