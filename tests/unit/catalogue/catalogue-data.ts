/** A small register with one of each kind, as the catalogue gets it. Tests change what they are about. */
import path from 'node:path';
import { z } from 'zod';
import { readAreas } from '../../../scripts/lib/areas-file.ts';
import type { CatalogueData } from '../../../src/catalogue/load.ts';
import { findNeighbours } from '../../../src/catalogue/neighbours.ts';
import { readOutlines } from '../../../src/catalogue/outlines.ts';
import { EMPTY_ADDRESS } from '../../../src/domain/address.ts';
import { Enrichment } from '../../../src/domain/enrichment.ts';
import { Provider } from '../../../src/domain/provider.ts';
import { Tombstone } from '../../../src/domain/register-changes.ts';
import { ServiceHistory } from '../../../src/domain/service-history.ts';
import { RegisterMeta } from '../../../src/domain/register-meta.ts';

const territory = readAreas(path.resolve(import.meta.dirname, '../../../content'));
/** Of the whole country. */
const neighbours = findNeighbours(readOutlines());

export const DECIN = '562335';
export const TEPLICE = '567442';
export const LIBEREC = '563889';

const NO_CONTACTS = { phones: [], emails: [], webs: [] };

export const makePlace = (id: string, obecCode: string | null, changes: object = {}) => ({
  id: `${id}-0000000${String(obecCode ?? 0).slice(-1)}`,
  name: null,
  address: { ...EMPTY_ADDRESS, addressCode: `9${id}`, obecCode, street: 'Školní', houseNumber: '1' },
  point: { lat: 50.78, lon: 14.21 },
  validFrom: null,
  validTo: null,
  ...changes,
});

export const makeService = (id: string, changes: object = {}) => ({
  id,
  registration: null,
  typeCode: '4',
  validFrom: '2020-01-01',
  validTo: null,
  places: [makePlace(id, DECIN)],
  secret: null,
  contactAddresses: [],
  contacts: NO_CONTACTS,
  forms: [{ form: 'ter', isRoundTheClock: null, hours: [], capacities: [] }],
  targetGroups: [],
  ageGroups: [],
  ageNotes: [],
  servedKrajCodes: [],
  subsidies: [],
  inspections: [],
  ...changes,
});

/** @param services of one provider */
export function makeData(
  services: readonly object[],
  changes: {
    area?: readonly string[];
    kind?: 'demo' | 'register';
    provider?: object;
    tombstones?: readonly object[];
    /** Text of history.csv. */
    history?: string;
    /** What is declared, by id of the service. */
    enrichment?: Readonly<Record<string, object>>;
  } = {},
): CatalogueData {
  const provider = Provider.parse({
    key: '99000016',
    ico: null,
    name: 'Lípa, z. s.',
    seat: null,
    registeringKraj: 'CZ042',
    contacts: NO_CONTACTS,
    services,
    ...changes.provider,
  });
  const meta = RegisterMeta.parse({
    kind: changes.kind ?? 'demo',
    area: changes.area ?? ['CZ042'],
    asOf: '2026-09-01',
    sourceDate: null,
    counts: {
      providers: 1,
      services: services.length,
      places: 0,
      placesWithPoint: 0,
      byType: {},
      byForm: {},
      byKraj: {},
    },
    contentHash: '0'.repeat(64),
  });
  const label = (cs: string) => ({ cs, en: null, uk: null });
  return {
    territory,
    neighbours,
    meta,
    providers: [provider],
    tombstones: z.array(Tombstone).parse(changes.tombstones ?? []),
    history: new ServiceHistory(changes.history ?? ''),
    enrichment: new Map(
      Object.entries(changes.enrichment ?? {}).map(([id, data]) => [id, Enrichment.parse(data)]),
    ),
    serviceTypes: [
      {
        code: '4',
        registerId: 'DruhSocialniSluzby/4',
        slug: 'pecovatelska-sluzba',
        status: 'seen',
        label: label('pečovatelská služba'),
        paragraph: '40',
      },
      {
        code: '18',
        registerId: 'DruhSocialniSluzby/18',
        slug: 'telefonicka-krizova-pomoc',
        status: 'seen',
        label: label('telefonická krizová pomoc'),
        paragraph: '55',
      },
    ],
    targetGroups: [
      {
        code: '8',
        registerId: 'CilovaSkupinaOsoby/8',
        slug: 'x',
        status: 'inferred',
        label: label('odhadnutá skupina'),
      },
      {
        code: '24',
        registerId: 'CilovaSkupinaOsoby/24',
        slug: 'seniori',
        status: 'official',
        label: label('senioři'),
      },
    ],
    ageGroups: [],
    days: [],
    targetGroupTerms: [],
    situations: new Map(),
    placeTerms: [],
    terms: [],
    crisisLines: [],
  };
}
