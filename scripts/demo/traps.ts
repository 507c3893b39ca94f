/** Faults the real register has and a check of the data should find, put into finished records. */
import type { Obec } from '../../src/domain/area.ts';
import { foldText } from '../../src/domain/text.ts';
import { codeOfObec } from './address-points.ts';
import type { Trap } from './oddities.ts';
import { makePerson } from './persons.ts';
import type { PlannedService } from './plan.ts';
import type { DemoProvider } from './providers.ts';
import type { Random } from './random.ts';
import type { RawAddress, RawRecord } from './raw-record.ts';
import { longCapacityNote } from './texts.ts';
import type { DemoWorld } from './world.ts';

interface Setting {
  readonly service: PlannedService;
  readonly provider: DemoProvider;
  readonly world: DemoWorld;
  readonly random: Random;
}

const SETTERS: Readonly<Partial<Record<Trap, (record: RawRecord, setting: Setting) => void>>> = {
  'place-ends-before-it-begins': ({ zarizeni }) => {
    const [first] = zarizeni ?? [];
    if (first !== undefined)
      zarizeni?.push({ ...first, poskytujeOd: '2025-07-01', poskytujeDo: '2025-06-30' });
  },
  'point-in-other-obec': (record, { service, world, random }) =>
    changeAddress(record, (address) => {
      const neighbour = neighbourOf(codeOfObec(address), service, world, random);
      return { ...address, kodAdresnihoMista: world.more.build(neighbour, random).code };
    }),
  'foreign-psc': (record, { service: { orp }, world: { finder }, random }) =>
    changeAddress(record, (address) => ({
      ...address,
      psc: finder.seatOf(finder.otherOrp(orp, random)).psc,
    })),
  'capacity-without-unit': ({ formy: [form] }) => {
    if (form !== undefined) form.kapacity = [...(form.kapacity ?? []), { pocet: 12, popis: null, typ: null }];
  },
  'long-remark': ({ formy: [form] }, { random }) => {
    const [capacity] = form?.kapacity ?? [];
    if (capacity !== undefined) capacity.popis = longCapacityNote(random);
  },
  'contacts-that-are-none': (record) => {
    const poznamka = null;
    record.telefony = [
      ...(record.telefony ?? []),
      { telefon: 'na vyžádání', poznamka },
      { telefon: '000 12 34', poznamka },
    ];
    record.weby = [...(record.weby ?? []), { web: 'připravujeme', poznamka }];
    record.emaily = [...(record.emaily ?? []), { email: 'info(zavináč)example.org', poznamka }];
  },
  'personal-email': (record, { provider: { host }, random }) => {
    const { jmeno, prijmeni } = makePerson(random);
    record.emaily = ['info', foldText(`${jmeno}.${prijmeni}`)].map((name) => ({
      email: `${name}@${host}`,
      poznamka: null,
    }));
  },
};

/** Those that need nothing but the finished record; the others are made with it. */
export function setTrap(record: RawRecord, setting: Setting): void {
  const { trap } = setting.service;
  if (trap !== null) SETTERS[trap]?.(record, setting);
}

/** Of the first place. Addresses are shared between entries, so it gets one of its own. */
function changeAddress({ zarizeni }: RawRecord, change: (address: RawAddress) => RawAddress): void {
  const place = zarizeni?.find(({ adresa, poskytujeDo }) => adresa && (poskytujeDo ?? null) === null);
  if (place?.adresa) place.adresa = change(place.adresa);
}

/** Another obec of the ORP, or of the country where there is none. */
function neighbourOf(code: string, { orp }: PlannedService, { territory }: DemoWorld, random: Random): Obec {
  const others = territory.obce.filter((obec) => obec.code !== code);
  const near = others.filter(({ orpCode }) => orpCode === orp.code);
  return random.pick(near.length > 0 ? near : others);
}
