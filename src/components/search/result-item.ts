/** One result as an item of the list. Text of the register is set as text, never as HTML. */
import type { Point } from '@/domain/coordinates.ts';
import { distanceKm } from '@/domain/distance.ts';
import { telHref } from '@/domain/link.ts';
import { parsePhones } from '@/domain/phone.ts';
import { formatKm } from '@/i18n/format.ts';
import type { Messages } from '@/i18n/messages.ts';
import type { LoadedResult, RankedResult, SearchPlace } from '@/search/client.ts';

export interface ShownResult extends LoadedResult {
  readonly ranked: RankedResult;
  /** Told apart from others on the page. */
  readonly title: string;
}

export function toResultItem(
  { href, meta, ranked, title }: ShownResult,
  place: SearchPlace | null,
  t: Messages['search'],
): HTMLLIElement {
  const item = document.createElement('li');
  item.dataset['service'] = meta.id;
  const heading = document.createElement('h3');
  const link = document.createElement('a');
  link.href = href;
  link.textContent = title;
  link.dataset['register'] = '';
  heading.append(link);
  item.append(
    heading,
    paragraph([meta.type, meta.where]),
    paragraph([meta.provider], meta.phone),
    ...toReason(ranked, meta.points, place, t),
  );
  return item;
}

/** Why it is here: what was met, and how it serves the place. */
function toReason(
  { because, reach, isByName }: RankedResult,
  points: string,
  place: SearchPlace | null,
  t: Messages['search'],
): HTMLElement[] {
  const km =
    place === null || reach === null || !['nearOrp', 'far'].includes(reach) ? null : nearestKm(points, place);
  const facts = [
    isByName ? t.byName : because === null || because === '' ? '' : t.because(because),
    reach === null ? '' : t.reach[reach],
    km === null ? '' : t.distance(formatKm(km)),
  ].filter((fact) => fact !== '');
  if (facts.length === 0) return [];
  const line = document.createElement('p');
  line.className = 'small muted';
  line.textContent = facts.join(' · ');
  return [line];
}

function nearestKm(points: string, place: Point): number | null {
  const distances = points
    .split(' ')
    .filter((text) => text !== '')
    .map((text) => {
      const [lat = Number.NaN, lon = Number.NaN] = text.split(',').map(Number);
      return distanceKm(place, { lat, lon });
    })
    .filter(Number.isFinite);
  return distances.length === 0 ? null : Math.min(...distances);
}

/** Facts of a result in one line, the telephone as a link. */
function paragraph(facts: readonly string[], phone = ''): HTMLParagraphElement {
  const line = document.createElement('p');
  line.textContent = facts.filter((fact) => fact !== '').join(' · ');
  const [number] = parsePhones(phone);
  const href = number === undefined ? null : telHref(number);
  if (number !== undefined && href !== null) {
    const link = document.createElement('a');
    link.href = href;
    link.textContent = number.label;
    line.append(line.textContent === '' ? '' : ' · ', link);
  }
  return line;
}
