/** Forms of a demo service with their hours and capacities. */
import type { Form } from '../../src/domain/form.ts';
import type { Places } from './places.ts';
import type { PlannedService } from './plan.ts';
import type { Random } from './random.ts';
import type { Maybe, RawCapacity, RawForm } from './raw-record.ts';
import { CAPACITY_NOTES, CONTACT_CAPACITY_NOTES, makeHours, timedCapacityNote } from './texts.ts';

export function makeForms(
  service: PlannedService,
  places: Pick<Places, 'obecNames'>,
  random: Random,
): RawForm[] {
  return random.pickEarly(service.kind.forms).map((form): RawForm => {
    const isRoundTheClock = form === 'pob' || random.chance(service.kind.roundTheClock ?? 0);
    return {
      forma: { id: `FormaSocialniSluzby/${form}` },
      nepretrzitePoskytovani: isRoundTheClock,
      casoveRozsahy:
        isRoundTheClock || random.chance(0.08)
          ? random.pick([null, undefined, []])
          : makeWeek(service, places, random),
      kapacity: random.chance(0.02) ? random.none() : makeCapacities(service, form, random),
    };
  });
}

function makeWeek(
  { kind }: PlannedService,
  { obecNames }: Pick<Places, 'obecNames'>,
  random: Random,
): Maybe<RawForm['casoveRozsahy']> {
  const days = makeHours(kind.hours, obecNames, random).flatMap((interval, index) =>
    interval === null ? [] : [{ den: { id: `DenVTydnu/${index + 1}` as const }, interval }],
  );
  return random.chance(0.2) ? random.shuffle(days) : days;
}

function makeCapacities({ kind }: PlannedService, form: Form, random: Random): RawCapacity[] {
  const ranges = kind.capacity[form] ?? [];
  return ranges
    .filter((_, index) => index === 0 || random.chance(0.45))
    .map(([unit, min, max]): RawCapacity => {
      const count = Math.max(min, Math.round(min + (max - min) * random.next() ** 1.6));
      const before = Math.max(1, count - random.int(1, 4));
      const note = random.chance(0.35)
        ? timedCapacityNote(random, before)
        : random.pick(unit === 'luzka' ? CAPACITY_NOTES : CONTACT_CAPACITY_NOTES);
      return {
        pocet: count,
        popis: random.chance(0.16) ? note : random.chance(0.2) ? undefined : null,
        typ: { id: `TypKapacitySocialniSluzby/${unit}` },
      };
    });
}
