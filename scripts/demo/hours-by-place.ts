/** Opening hours that say place by place when it is open, as providers of several places write them. */
import type { Territory } from '../../src/domain/area.ts';
import { isInForce } from '../../src/domain/validity.ts';
import { codeOfObec } from './address-points.ts';
import { DEMO_AS_OF } from './dates.ts';
import type { Random } from './random.ts';
import type { RawFacility, RawRecord } from './raw-record.ts';
import { type HoursStyle, pickOpening } from './texts.ts';

const MIN_PLACES = 3;
const SHARE = 0.4;
/** Places open on one day. */
const OPEN_SHARE = 0.8;
/** The register takes no longer text for a day. */
const MAX_LENGTH = 4000;
const AND_MORE = 'další místa dle dohody';

/** Writes some of the records' hours anew; those of a service with a secret place never name any. */
export function tellHoursByPlace(
  { formy, zarizeni }: RawRecord,
  style: HoursStyle,
  territory: Territory,
  random: Random,
): void {
  const places = zarizeni ?? [];
  if (places.some(({ utajenaAdresa }) => utajenaAdresa) || !random.chance(SHARE)) return;
  const labels = [...new Set(places.filter(isOpen).flatMap((place) => labelOf(place, territory)))];
  if (labels.length < MIN_PLACES) return;
  const parts = labels.map((label) => `${pickOpening(style, random)} - ${label}`);
  for (const { casoveRozsahy } of formy) {
    for (const day of casoveRozsahy ?? []) {
      if (/^\d/u.test(day.interval))
        day.interval = join(parts.filter((_, index) => index === 0 || random.chance(OPEN_SHARE)));
    }
  }
}

function isOpen({ poskytujeOd, poskytujeDo }: RawFacility): boolean {
  return isInForce({ validFrom: poskytujeOd ?? null, validTo: poskytujeDo ?? null }, DEMO_AS_OF);
}

function labelOf({ adresa }: RawFacility, territory: Territory): string[] {
  if (adresa === null || adresa === undefined) return [];
  const { name } = territory.getObec(codeOfObec(adresa));
  return [adresa.ulice === null || adresa.ulice === undefined ? name : `${name}, ${adresa.ulice.nazev}`];
}

/** As many parts as fit. */
function join(parts: readonly string[]): string {
  let text = '';
  for (const part of parts) {
    if (text.length + part.length + AND_MORE.length > MAX_LENGTH) return `${text}; ${AND_MORE}`;
    text = text === '' ? part : `${text}; ${part}`;
  }
  return text;
}
