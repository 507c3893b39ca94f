/**
 * What the register does not say of a service and somebody told us: content/enrichment/<portalId>.yml.
 *
 * Every group is optional and carries its own source and date. Texts are Czech, for people, and
 * name no person. content/enrichment/README.md explains each key to whoever writes the files.
 */
import { z } from 'zod';
import { Said } from './provenance.ts';
import { cleanText } from './text.ts';
import { IsoDate } from './validity.ts';

/** One line of text. */
const line = (max: number) =>
  z
    .string()
    .transform((text) => cleanText(text) ?? '')
    .pipe(z.string().min(1).max(max));

/** Text whose line ends count; each line is cleaned by itself. */
const lines = (max: number) =>
  z
    .string()
    .transform((text) =>
      text
        .split('\n')
        .map((part) => cleanText(part) ?? '')
        .join('\n')
        .trim(),
    )
    .pipe(z.string().min(1).max(max));

/** A group of facts with who said them and when. */
const said = <Shape extends z.ZodRawShape>(shape: Shape) => z.strictObject({ ...shape, ...Said.shape });

/** Code or name of an obec or ORP; a code may be written without quotes. */
const AreaName = z.union([z.string().min(1), z.int()]).transform(String);

/** What the provider or the region says it serves; it then comes there and nowhere else. */
export const Serves = said({
  obce: z.array(AreaName).default([]),
  orp: z.array(AreaName).default([]),
  /** Helps by telephone wherever one is. */
  byTelephone: z.boolean().default(false),
}).refine(({ obce, orp, byTelephone }) => obce.length + orp.length > 0 || byTelephone, {
  error: 'names nothing: give obce, orp or byTelephone: true',
});
export type Serves = z.infer<typeof Serves>;

/** Languages the service can be given in, by ISO 639. */
export const Language = z.enum([
  'cs',
  'cse', // Czech sign language
  'sk',
  'uk',
  'ru',
  'en',
  'de',
  'pl',
  'rom', // Romani
  'vi',
  'hu',
  'ro',
  'bg',
  'fr',
  'es',
  'ar',
  'mn', // Mongolian
]);
export type Language = z.infer<typeof Language>;

/** Places where a building can have obstacles, in the order one meets them. */
export const BARRIER_FREE_FACTS = [
  'parking', // parking place for the disabled
  'approach', // way from the street or stop
  'entrance', // steps, ramp, width of the door
  'inside', // corridors, thresholds
  'lift', // also a platform
  'toilet', // accessible one
  'senses', // induction loop, guiding line, large print
  'other',
] as const;
export type BarrierFreeFact = (typeof BARRIER_FREE_FACTS)[number];

export const BarrierFree = said({
  /** `usable`: without another's help; `obstacles`: named below; `unknown`: was asked, could not say. */
  state: z.enum(['usable', 'obstacles', 'unknown']),
  ...(Object.fromEntries(BARRIER_FREE_FACTS.map((fact) => [fact, line(300).optional()])) as Record<
    BarrierFreeFact,
    z.ZodOptional<ReturnType<typeof line>>
  >),
}).refine((facts) => facts.state !== 'obstacles' || BARRIER_FREE_FACTS.some((fact) => facts[fact]), {
  error: `state "obstacles" names no obstacle: give at least one of ${BARRIER_FREE_FACTS.join(', ')}`,
});
export type BarrierFree = z.infer<typeof BarrierFree>;

export const Fees = said({
  /** True when nothing at all is paid. */
  isFree: z.boolean().optional(),
  text: lines(1000).optional(),
  /** Amounts in Kč with what they are for. */
  amounts: z.array(z.strictObject({ what: line(120), czk: z.number().nonnegative() })).default([]),
})
  .refine(({ isFree, text, amounts }) => isFree === true || text !== undefined || amounts.length > 0, {
    error: 'says nothing: give isFree: true, text or amounts',
  })
  .refine(({ isFree, amounts }) => isFree !== true || amounts.length === 0, {
    error: 'contradicts itself: isFree: true and amounts',
  });
export type Fees = z.infer<typeof Fees>;

/** Places one could take on the day of `date`; hidden once that is 30 days ago. */
export const FreePlaces = said({
  count: z.int().nonnegative(),
  /** `beds`: overnight places; `clients`: places of people who come or are visited. */
  of: z.enum(['beds', 'clients']),
  note: line(200).optional(),
});
export type FreePlaces = z.infer<typeof FreePlaces>;

export const WaitingList = said({
  /** Whether new applications are taken. */
  isOpen: z.boolean().optional(),
  /** People waiting. */
  count: z.int().nonnegative().optional(),
  text: lines(500).optional(),
}).refine(({ isOpen, count, text }) => [isOpen, count, text].some((value) => value !== undefined), {
  error: 'says nothing: give isOpen, count or text',
});
export type WaitingList = z.infer<typeof WaitingList>;

const isInOrder = ({ from, to }: { from: IsoDate; to?: IsoDate | undefined }) =>
  to === undefined || from <= to;
const WRONG_ORDER = { error: 'ends before it begins: look at from and to' };

/** Shown on top of the page from the first to the last day. */
export const Notice = said({ text: lines(600), from: IsoDate, to: IsoDate }).refine(isInOrder, WRONG_ORDER);
export type Notice = z.infer<typeof Notice>;

/** Closed for a time: announced before, shown until the last day; without `to` until it is taken out. */
export const Closure = said({
  reason: lines(600).optional(),
  from: IsoDate,
  to: IsoDate.optional(),
}).refine(isInOrder, WRONG_ORDER);
export type Closure = z.infer<typeof Closure>;

/** Whether the kraj (or the town) counts the service into its basic network. */
export const BasicNetwork = said({
  isIn: z.boolean(),
  /** Part of the network as its own documents call it. */
  layer: line(100).optional(),
  year: z.int().min(2000).max(2100),
});
export type BasicNetwork = z.infer<typeof BasicNetwork>;

const Hours = said({ text: lines(1000) });
const PlainText = said({ text: lines(4000) });

/** Each key and what it says; all of them optional. */
export const Enrichment = z
  .strictObject({
    serves: Serves.optional(),
    languages: said({ codes: z.array(Language).nonempty() }).optional(),
    barrierFree: BarrierFree.optional(),
    fees: Fees.optional(),
    freePlaces: FreePlaces.optional(),
    waitingList: WaitingList.optional(),
    /** When it is open, in words; stands in place of the register's hours. */
    hours: Hours.optional(),
    notice: Notice.optional(),
    closure: Closure.optional(),
    /** What the service does, in plain words; an empty line parts paragraphs. */
    plainText: PlainText.optional(),
    /** The same in easy-to-read: one sentence on a line. */
    easyText: PlainText.optional(),
    basicNetwork: BasicNetwork.optional(),
  })
  .refine((groups) => Object.keys(groups).length > 0, {
    error: 'says nothing',
    // With an unknown key it does say something, only not what is meant.
    when: ({ issues }) => issues.length === 0,
  });
export type Enrichment = z.infer<typeof Enrichment>;

/** Keys whose values are codes, dates and words of our own: they tell no place. */
const CODED_KEYS: ReadonlySet<string> = new Set(['source', 'date', 'from', 'to', 'state', 'of', 'codes']);

/** Free texts and named areas of an enrichment by their keys, such as `fees.amounts.what`. */
export function textsOf(value: unknown, key = ''): { readonly key: string; readonly text: string }[] {
  if (typeof value === 'string') return [{ key, text: value }];
  if (Array.isArray(value)) return value.flatMap((item) => textsOf(item, key));
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value)
    .filter(([name]) => !CODED_KEYS.has(name))
    .flatMap(([name, item]) => textsOf(item, key === '' ? name : `${key}.${name}`));
}

/**
 * What may not be said of a service with a secret place: areas it serves and every free text, since
 * any text people write may tell where it is. Codes, numbers, dates and states stay.
 *
 * @returns keys, each once; none when nothing contradicts
 */
export function keysTellingPlace(enrichment: Enrichment): string[] {
  return [...new Set(textsOf(enrichment).map(({ key }) => key))];
}
