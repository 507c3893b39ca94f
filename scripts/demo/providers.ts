/** Providers of the demo: invented names with the legal forms that are usual, an IČO of the 99 series. */
import type { Obec } from '../../src/domain/area.ts';
import { isIco } from '../../src/domain/ico.ts';
import { toSlug } from '../../src/domain/text.ts';
import type { AddressBook, AddressPoint } from './address-points.ts';
import { makeContacts } from './contacts.ts';
import type { PlannedProvider } from './plan-providers.ts';
import { Random } from './random.ts';
import { makeBody, makePerson } from './persons.ts';
import type { RawProvider } from './raw-record.ts';

export interface DemoProvider {
  readonly planned: PlannedProvider;
  /** What its places are called after. */
  readonly brand: string;
  /** Subdomain of example.org. */
  readonly host: string;
  readonly seat: AddressPoint;
  readonly raw: RawProvider;
  /** Where its services already are; grows as places are made. */
  readonly houses: AddressPoint[];
}

/** Adjectives by the gender of the noun they stand with: m, f, n. */
const ADJECTIVES =
  'Stříbrný,Zelený,Pestrý,Vlídný,Klidný,Laskavý,Starý,Kamenný,Dřevěný,Borový,Bukový,Březový,Proutěný,Ranní,Jarní,Lesní,Polní,Luční,Horní,Dolní,Sousední,Podzimní'.split(
    ',',
  );
const NOUNS: Readonly<Record<'m' | 'f' | 'n', readonly string[]>> = {
  m: 'konipas,ledňáček,ořešák,jilm,habr,kolovrat,kamínek,žebřík,pramínek,sýček,skřivan,strakapoud,čmelák,oblázek,vánek,mlýnek'.split(
    ',',
  ),
  f: 'vlaštovka,pěnkava,sýkorka,jeřabina,oskeruše,pěšina,lávka,lucerna,lampička,sedmikráska,mateřídouška,vážka,dřínka,lísečka,rozcestka,skalka'.split(
    ',',
  ),
  n: 'jezírko,stavení,podkroví,ohniště,zátiší,kamení,loubí,zrnko,políčko,peříčko'.split(','),
};
/** Landscapes that many places have and none is named after alone. */
const LANDSCAPES =
  'Podhůří,Zápotočí,Zámlýní,Podhájí,Podskalí,Nad Řekou,Pod Lipami,U Splavu,Za Mlýnem,Na Výsluní,U Lávky,Nad Sadem'.split(
    ',',
  );
/** Told apart by these when providers are more than brands with landscapes. */
const QUARTERS = ',Východ,Západ,Sever,Jih,Střed,Severovýchod,Severozápad,Jihovýchod,Jihozápad'.split(',');
const COPRIME = 7919;

const LEGAL_FORMS = ['z. s.', 'z. s.', 'z. s.', 'o. p. s.', 'z. ú.'];
/** Companies mostly keep homes and field care for seniors. */
const COMPANY_SHARE: Readonly<Partial<Record<PlannedProvider['field'], number>>> = {
  seniors: 0.3,
  disability: 0.05,
};
const PUBLIC_NAMES: Readonly<Record<PlannedProvider['field'], readonly string[]>> = {
  seniors: [
    'Domov pro seniory {b}, příspěvková organizace',
    'Pečovatelská služba {b}, příspěvková organizace',
    'Sociální služby {b}, organizační složka',
    'Centrum sociálních služeb {b}, p. o.',
  ],
  disability: ['Domov {b}, příspěvková organizace', 'Centrum sociálních služeb {b}, příspěvková organizace'],
  families: ['Centrum pro rodinu {b}, příspěvková organizace'],
  exclusion: ['Centrum sociálních služeb {b}, příspěvková organizace'],
  all: [
    'Sociální služby {b}, příspěvková organizace',
    'Farní charita {b}',
    'Sociální služby {b}, organizační složka',
  ],
};

/** @param seatObec obec of the seat, not always that of the services */
export function makeProvider(
  planned: PlannedProvider,
  seatObec: Obec,
  book: AddressBook,
  seed: string,
): DemoProvider {
  const { index, field, isPerson, hasIco, services } = planned;
  const random = new Random(`${seed}/provider/${index}`);
  const brand = brandOf(index);
  const person = isPerson ? makePerson(random) : null;
  const isSeatPrivate =
    isPerson || services.some(({ secrecy, trap }) => secrecy !== 'open' || trap === 'open-and-secret');
  const seat = book.build(seatObec, random, !isSeatPrivate);
  const host = `${person === null ? toSlug(brand) : `${toSlug(person.prijmeni)}-${index}`}.example.org`;
  const ico = hasIco ? icoOf(index) : null;
  const raw: RawProvider = {
    nazev:
      person === null
        ? nameOf(field, brand, random)
        : [person.titulPred, person.jmeno, person.prijmeni].filter((part) => part !== null).join(' '),
    ico,
    dic: ico !== null && random.chance(0.2) ? `CZ${ico}` : random.chance(0.5) ? null : undefined,
    adresa: book.toRawAddress(seat, random),
    ...makeContacts(host, { phone: 0.93, email: 0.93, web: 0.85 }, random),
    statutarniOrgany: makeBody(person, new Random(`${seed}/body/${index}`)),
  };
  return { planned, brand, host, seat, raw, houses: isSeatPrivate ? [] : [seat] };
}

function nameOf(field: PlannedProvider['field'], brand: string, random: Random): string {
  if (random.chance(field === 'seniors' || field === 'all' ? 0.55 : 0.25)) {
    return random.pick(PUBLIC_NAMES[field]).replace('{b}', brand);
  }
  return random.chance(COMPANY_SHARE[field] ?? 0)
    ? `${brand} s. r. o.`
    : `${brand}, ${random.pick(LEGAL_FORMS)}`;
}

const BRANDS: readonly string[] = (['m', 'f', 'n'] as const).flatMap((gender) =>
  NOUNS[gender].flatMap((noun) => ADJECTIVES.map((adjective) => `${agree(adjective, gender)} ${noun}`)),
);

/**
 * A different brand for each provider up to a hundred thousand: adjective and noun, a landscape too
 * once those are used up, and then a quarter.
 */
function brandOf(index: number): string {
  const pair = BRANDS[(index * COPRIME) % BRANDS.length] ?? '';
  const round = Math.floor(index / BRANDS.length);
  const landscape = LANDSCAPES[(index + round) % LANDSCAPES.length];
  const quarter = QUARTERS[Math.floor(round / LANDSCAPES.length)];
  const brand = round > 0 || index % 3 === 0 ? `${pair} ${landscape}` : pair;
  return quarter === '' ? brand : `${brand} ${quarter}`;
}

/** Hard adjectives change their end with the gender, soft ones do not. */
function agree(adjective: string, gender: 'm' | 'f' | 'n'): string {
  if (!adjective.endsWith('ý')) return adjective;
  return `${adjective.slice(0, -1)}${{ m: 'ý', f: 'á', n: 'é' }[gender]}`;
}

/** Different for each provider up to a hundred thousand. */
function icoOf(index: number): string {
  const body = `99${String((index * COPRIME + 10_007) % 100_000).padStart(5, '0')}`;
  const ico = Array.from({ length: 10 }, (_, digit) => `${body}${digit}`).find(isIco);
  if (ico === undefined) throw new RangeError(`no check digit for ${body}`);
  return ico;
}
