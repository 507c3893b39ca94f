/** One page of each type on the demo site, and the odd ones, for checks that all pages must pass. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { inject } from 'vitest';

const { folder, address } = inject('demo');
const { address: townAddress } = inject('mesta');

const services: { id: string; druh: string; ico: string }[] = parse(
  readFileSync(path.join(folder, 'data', 'sluzby.csv'), 'utf8'),
  { columns: true },
);
/** Path of the first service of a type. */
const serviceOf = (type: string) => `sluzby/${services.find(({ druh }) => druh === type)?.id ?? ''}/`;
export const SERVICE = serviceOf('pecovatelska-sluzba');

/** Its page stays for a year, in no list. */
const inForce = new Set(services.map(({ id }) => id));
const ended = readdirSync(path.join(folder, 'sluzby'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .find(({ name }) => !inForce.has(name))?.name;
if (ended === undefined) throw new Error('the demo has no ended service');

/** Paths below the site's address by what they are. */
export const PAGES: Readonly<Record<string, string>> = {
  home: '',
  search: 'hledat/',
  map: 'mapa/',
  kraje: 'kraje/',
  kraj: 'kraje/ustecky-kraj/',
  orps: 'orp/',
  orp: 'orp/varnsdorf/',
  'orp with many places': 'orp/usti-nad-labem/',
  obce: 'obce/',
  obec: 'obce/562343-arnoltice/',
  types: 'druhy/',
  type: 'druhy/azylove-domy/',
  'type in ORP': 'druhy/pecovatelska-sluzba/decin/',
  'type in ORP without a service': 'druhy/intervencni-centra/bilina/',
  services: 'sluzby/',
  service: SERVICE,
  'telephone service': serviceOf('telefonicka-krizova-pomoc'),
  'secret service': serviceOf('intervencni-centra'),
  'ended service': `sluzby/${ended}/`,
  providers: 'poskytovatele/',
  provider: `poskytovatele/${services.find(({ ico }) => ico !== '')?.ico ?? ''}/`,
  'white spots': 'planovani/bila-mista/',
  'white spots of a kraj': 'planovani/bila-mista/kraj/ustecky-kraj/',
  'white spots of a type': 'planovani/bila-mista/druh/pecovatelska-sluzba/',
  'white spots of telephone help': 'planovani/bila-mista/druh/telefonicka-krizova-pomoc/',
  'profile of an ORP': 'planovani/orp/decin/',
  'embed builder': 'vlozit/',
  'embedded orp': 'vlozit/orp/bilina/',
  'embedded type': 'vlozit/druh/pecovatelska-sluzba/',
  'embedded type without an ORP': 'vlozit/druh/intervencni-centra/',
  planning: 'planovani/',
  'plan of a document': 'planovani/plan/ustecky-kraj/',
  'plan with everything': 'planovani/plan/ukazka/',
  'measure of a document': 'planovani/plan/ustecky-kraj/opatreni/1.1/',
  'measure with charts': 'planovani/plan/ukazka/opatreni/3.1/',
  'measure with an open part of money': 'planovani/plan/ukazka/opatreni/2.3/',
  'plan examples': 'planovani/priklady/',
  'plan example': 'planovani/priklady/vsetin/',
  'plan sources': 'planovani/priklady/zlinsky-kraj-projekt/zdroje/',
  'coverage by community plans': 'planovani/pokryti/',
  network: 'planovani/sit/',
  coordinators: 'planovani/koordinatori/',
  events: 'planovani/akce/',
  documents: 'planovani/dokumenty/',
  comments: 'planovani/pripominky/',
  about: 'o-katalogu/',
  accessibility: 'pristupnost/',
  'not found': '404.html',
};

/** The same for the site of towns with more services than one list should hold. */
export const TOWN_PAGES: Readonly<Record<string, string>> = {
  Praha: 'orp/praha/',
  'district of Praha': 'orp/praha/praha-5/',
  'orp by parts of its town': 'orp/brno/',
  'obec with very many services': 'obce/554782-praha/',
  'type in Praha': 'druhy/domovy-pro-seniory/praha/',
  'white spots of several kraje': 'planovani/bila-mista/',
};

/** Addresses of all of them. */
export const ADDRESSES: Readonly<Record<string, string>> = Object.fromEntries([
  ...Object.entries(PAGES).map(([type, page]) => [type, address + page]),
  ...Object.entries(TOWN_PAGES).map(([type, page]) => [type, townAddress + page]),
]);
