/**
 * The file of all points of the area: where, which services, of what type and form.
 *
 * Written once for a build, read by every map but that of one ORP. Columns of differences instead
 * of objects: 18,907 places of all Czechia must come over a telephone's network (about 80 kB brotli).
 * Names, telephones and addresses stand in the pieces of their ORPs (orp-piece.ts).
 */
import type { OrpCode } from '../domain/area.ts';
import type { Point } from '../domain/coordinates.ts';
import type { Form } from '../domain/form.ts';

/** Columns; lists of numbers are joined by commas. */
export interface PointsFile {
  /** ORPs in the order of lists, with the number of their points. */
  readonly orps: readonly (readonly [code: OrpCode, points: number])[];
  /** Slug and label of each type that occurs. */
  readonly types: readonly (readonly [slug: string, label: string])[];
  /** Each point less the one before, in hundred-thousandths of a degree: about a metre. */
  readonly lat: string;
  readonly lon: string;
  /**
   * Services of each point, parted by `.`, as numbers in the order they first occur; empty stands for
   * the next that did not occur yet, which most are.
   */
  readonly services: string;
  /** Position in `types` of each service. */
  readonly serviceTypes: string;
  /** Forms of each service as bits in the order of `FORMS`. */
  readonly serviceForms: string;
}

export interface MapService {
  /** Position in `types`. */
  readonly type: number;
  readonly forms: readonly Form[];
}

/** An address point on the map. */
export interface MapPoint extends Point {
  readonly orpCode: OrpCode;
  /** Position among the points of its ORP: by it its piece is found. */
  readonly index: number;
  /** Positions in `services`. */
  readonly services: readonly number[];
}

export interface MapPoints {
  readonly points: readonly MapPoint[];
  readonly services: readonly MapService[];
  readonly types: readonly { readonly slug: string; readonly label: string }[];
}

/** A point as it is written; its services by their ids. */
export interface WrittenPoint {
  readonly point: Point;
  readonly orpCode: OrpCode;
  readonly services: readonly WrittenService[];
}

export interface WrittenService {
  readonly id: string;
  readonly type: { readonly slug: string; readonly label: string };
  readonly forms: readonly Form[];
}

const STEPS_PER_DEGREE = 100_000;
const FORMS: readonly Form[] = ['amb', 'pob', 'ter'];

/** @returns ids of services in the order of their numbers: what search knows them by is joined to it */
export function numberServices(points: readonly WrittenPoint[]): string[] {
  return [...new Set(points.flatMap(({ services }) => services.map(({ id }) => id)))];
}

/** @param points those of one ORP beside each other */
export function encodePoints(points: readonly WrittenPoint[]): PointsFile {
  const numbers = new Map(numberServices(points).map((id, index) => [id, index]));
  const services = new Map(points.flatMap((point) => point.services.map((service) => [service.id, service])));
  const types = [...new Map([...services.values()].map(({ type }) => [type.slug, type.label]))];
  const slugs = types.map(([slug]) => slug);
  let next = 0;
  return {
    orps: [...Map.groupBy(points, ({ orpCode }) => orpCode)].map(([code, list]) => [code, list.length]),
    types,
    lat: differences(points.map(({ point }) => point.lat)),
    lon: differences(points.map(({ point }) => point.lon)),
    services: points
      .map((point) =>
        point.services
          .map(({ id }) => {
            const number = numbers.get(id) ?? 0;
            if (number !== next) return String(number);
            next += 1;
            return '';
          })
          .join('.'),
      )
      .join(','),
    serviceTypes: [...numbers.keys()].map((id) => slugs.indexOf(services.get(id)?.type.slug ?? '')).join(','),
    serviceForms: [...numbers.keys()].map((id) => toBits(services.get(id)?.forms ?? [])).join(','),
  };
}

export function decodePoints(file: PointsFile): MapPoints {
  const lat = sums(file.lat);
  const lon = sums(file.lon);
  const forms = file.serviceForms.split(',').map((bits) => fromBits(Number(bits)));
  let next = 0;
  const toService = (text: string) => (text === '' ? next++ : Number(text));
  const services = file.services
    .split(',')
    // Most have one, and nothing to be parted.
    .map((list) => (list.includes('.') ? list.split('.').map(toService) : [toService(list)]));
  let at = 0;
  const points = file.orps.flatMap(([orpCode, count]) =>
    Array.from({ length: count }, (_, index): MapPoint => {
      const position = at;
      at += 1;
      return {
        lat: lat[position] ?? Number.NaN,
        lon: lon[position] ?? Number.NaN,
        orpCode,
        index,
        services: services[position] ?? [],
      };
    }),
  );
  return {
    points,
    services:
      file.serviceTypes === ''
        ? []
        : file.serviceTypes
            .split(',')
            .map((type, index) => ({ type: Number(type), forms: forms[index] ?? [] })),
    types: file.types.map(([slug, label]) => ({ slug, label })),
  };
}

function differences(degrees: readonly number[]): string {
  const steps = degrees.map((value) => Math.round(value * STEPS_PER_DEGREE));
  return steps.map((value, index) => value - (steps[index - 1] ?? 0)).join(',');
}

function sums(column: string): Float64Array {
  let sum = 0;
  return Float64Array.from(column.split(','), (difference) => {
    sum += Number(difference);
    return sum / STEPS_PER_DEGREE;
  });
}

function toBits(forms: readonly Form[]): number {
  return FORMS.reduce((bits, form, index) => bits + (forms.includes(form) ? 2 ** index : 0), 0);
}

const FORMS_OF_BITS = Array.from({ length: 2 ** FORMS.length }, (_, bits) =>
  FORMS.filter((_form, index) => Math.floor(bits / 2 ** index) % 2 === 1),
);

/** The same list for equal bits: thousands of services share a few. */
function fromBits(bits: number): readonly Form[] {
  return FORMS_OF_BITS[bits] ?? [];
}
