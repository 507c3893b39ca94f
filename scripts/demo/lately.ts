/**
 * What happens between the two days of the demo: services that begin, end and move.
 *
 * Done to finished records, so that all others stay as they are.
 */
import { codeOfObec } from './address-points.ts';
import { DAY_OF_MOVE, DEMO_AS_OF, LAST_DAY_BEFORE_MOVE, LATE_ENDS, LATE_STARTS } from './dates.ts';
import type { PlannedService } from './plan.ts';
import type { Random } from './random.ts';
import type { RawRecord } from './raw-record.ts';
import { TELEPHONE } from './service-kinds.ts';
import type { DemoWorld } from './world.ts';

/** Services that end between the two days to those in force. */
const ENDS_LATELY_RATIO = 0.011;
/** Whoever looks for an ended one must find others near it. */
const MIN_OTHERS_IN_ORP = 2;

/**
 * Has some of the ended ones end between the two days only.
 *
 * @param count services in force
 */
export function endLately(services: readonly PlannedService[], count: number): PlannedService[] {
  const inForce = new Map<string, number>();
  const keyOf = ({ kind, orp }: PlannedService): string => `${kind.type}/${orp.code}`;
  for (const service of services) {
    if (service.life !== 'in-force' || service.secrecy !== 'open') continue;
    inForce.set(keyOf(service), (inForce.get(keyOf(service)) ?? 0) + 1);
  }
  let left = Math.round(count * ENDS_LATELY_RATIO);
  return services.map((service) => {
    const hasOthers = (inForce.get(keyOf(service)) ?? 0) >= MIN_OTHERS_IN_ORP;
    if (left === 0 || service.life !== 'ended' || service.kind.type === TELEPHONE || !hasOthers)
      return service;
    left -= 1;
    return { ...service, trap: 'ends-lately' };
  });
}

/** @param random of the record's own, as for all that is added to it */
export function changeLately(
  record: RawRecord,
  { trap, index }: PlannedService,
  { more, territory }: Pick<DemoWorld, 'more' | 'territory'>,
  random: Random,
): void {
  const places = record.zarizeni ?? [];
  if (trap === 'ends-lately') {
    const end = LATE_ENDS[index % LATE_ENDS.length] ?? LATE_ENDS[0];
    record.datumPoskytovaniDo = end;
    for (const place of places) place.poskytujeDo = end;
  }
  if (trap === 'starts-lately') {
    const start = LATE_STARTS[index % LATE_STARTS.length] ?? LATE_STARTS[0];
    record.datumPoskytovaniOd = start;
    record.zarizeni = places.filter(({ poskytujeDo }) => (poskytujeDo ?? DEMO_AS_OF) >= DEMO_AS_OF);
    for (const place of record.zarizeni) if ((place.poskytujeOd ?? '') < start) place.poskytujeOd = start;
  }
  if (trap === 'moves-lately') {
    const moved = places.find(({ poskytujeDo }) => (poskytujeDo ?? null) === null);
    if (!moved?.adresa) return;
    const obec = territory.getObec(codeOfObec(moved.adresa));
    const former = { ...moved, adresa: more.toRawAddress(more.find(obec, random), random) };
    places.push({ ...former, poskytujeDo: LAST_DAY_BEFORE_MOVE });
    moved.poskytujeOd = DAY_OF_MOVE;
  }
}
