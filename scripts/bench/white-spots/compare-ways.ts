/**
 * `node --import ../reach/alias.ts compare-ways.ts CONTENT`: the state of every type in every ORP of the area,
 * by our index and by the plain way, which asks each service about each ORP and its neighbours.
 *
 * Prints one line of JSON: the time of both, how many pairs have each state, and whether they agree.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { findNeighbours } from '../../../src/catalogue/neighbours.ts';
import type { CountryOutlines } from '../../../src/catalogue/outlines.ts';
import type { ServiceView } from '../../../src/catalogue/views.ts';
import { WhiteSpots } from '../../../src/catalogue/white-spots.ts';
import type { Orp } from '../../../src/domain/area.ts';
import { TELEPHONE_TYPE } from '../../../src/domain/service.ts';
import { countSpots, type Evidence, type Spot, toSpot } from '../../../src/domain/white-spot.ts';
import { findEvidence, formsOf, standsIn } from '../../../src/domain/white-spot-evidence.ts';
import { loadCatalogue } from '../reach/load-catalogue.ts';

const [content = 'content'] = process.argv.slice(2);
const catalogue = loadCatalogue(content);
const { services, territory, orps, types, status } = catalogue;
const outlines = JSON.parse(
  readFileSync(path.join(content, 'areas', 'outlines.topojson'), 'utf8'),
) as CountryOutlines;

/** Processor time in milliseconds: what other programs do at the same time does not count. */
const spent = { neighbours: 0, own: 0, plain: 0 };
const timed = <Result>(way: keyof typeof spent, run: () => Result): Result => {
  const start = process.threadCpuUsage();
  const result = run();
  const { user, system } = process.threadCpuUsage(start);
  spent[way] += (user + system) / 1000;
  return result;
};

const neighbours = timed('neighbours', () => findNeighbours(outlines));
const own = timed('own', () => {
  const spots = new WhiteSpots(catalogue);
  return orps.map((orp) => types.map((type) => spots.spot(orp.code, type.code)));
});
const plain = timed('plain', () => {
  const obceOf = Map.groupBy(territory.obce, ({ orpCode }) => orpCode);
  return orps.map((orp) => {
    const [first, ...others] = obceOf.get(orp.code) ?? [];
    if (first === undefined) return [];
    const known = services.map((service): [string, Evidence[]] => {
      const found = findEvidence([first, ...others], service.reachable, service.declared.area ?? undefined);
      return [service.type.code, [...found, ...nextDoor(orp, service)].map(forAll)];
    });
    return types.map(({ code }): Spot => {
      if (code === TELEPHONE_TYPE) return { state: 'phone', isPartial: false };
      return toSpot(known.flatMap(([typeCode, evidence]) => (typeCode === code ? evidence : [])));
    });
  });
});

function nextDoor(orp: Orp, service: ServiceView): Omit<Evidence, 'groups'>[] {
  const isNextDoor = (neighbours.get(orp.code) ?? []).some((code) => standsIn(code, service.reachable));
  return isNextDoor ? formsOf(service).map((form) => ({ kind: 'neighbour', form })) : [];
}

function forAll(evidence: Omit<Evidence, 'groups'>): Evidence {
  return { ...evidence, groups: null };
}

/** Pairs whose states are not the same in both ways. */
const differing = orps.flatMap((orp, row) =>
  types.flatMap(({ code }, column) =>
    JSON.stringify(own[row]?.[column]) === JSON.stringify(plain[row]?.[column]) ? [] : `${orp.code} ${code}`,
  ),
);
const { kind } = status;
const size = { orps: orps.length, types: types.length, services: services.length };
process.stdout.write(
  `${JSON.stringify({ kind, ...size, states: countSpots(own.flat()), spent, differing })}\n`,
);
