/** White spots out of a small register, with the real neighbours. */
import { describe, expect, test } from 'vitest';
import { Catalogue } from '../../../src/catalogue/catalogue.ts';
import { WhiteSpots } from '../../../src/catalogue/white-spots.ts';
import { findNeighbours } from '../../../src/catalogue/neighbours.ts';
import { readOutlines } from '../../../src/catalogue/outlines.ts';
import { decodeEvidence, encodeEvidence } from '../../../src/components/white-spots/evidence-code.ts';
import { ObecCode } from '../../../src/domain/area.ts';
import type { Evidence } from '../../../src/domain/white-spot.ts';
import { compareCzech } from '../../../src/domain/text.ts';
import { toOrpFacts } from '../../../src/map/orp-facts.ts';
import { formatSpotFragment, NO_SPOT_CHOICE, parseSpotFragment } from '../../../src/routes.ts';
import { DECIN, LIBEREC, makeData, makePlace, makeService } from './catalogue-data.ts';

const neighbours = findNeighbours(readOutlines());
const form = (code: string) => ({ form: code, isRoundTheClock: null, hours: [], capacities: [] });

function spotsOf(services: readonly object[], changes: object = {}) {
  const data = { ...makeData(services, changes), neighbours };
  return new WhiteSpots(new Catalogue(data, { allObce: true }));
}
/** State of pečovatelská služba by the name of the ORP. */
const stateIn = (spots: WhiteSpots, name: string, typeCode = '4') => {
  const orp = spots.orps.find((each) => each.name.replaceAll('\u00A0', ' ') === name);
  return spots.spot(orp!.code, typeCode).state;
};

describe('states of the area', () => {
  test('a field service is an estimate in its ORP, near its neighbours, and nothing further on', () => {
    const spots = spotsOf([makeService('1')]);
    expect(stateIn(spots, 'Děčín')).toBe('estimate');
    expect(stateIn(spots, 'Rumburk')).toBe('neighbour');
    expect(stateIn(spots, 'Teplice')).toBe('none');
  });
  test('a place in another kraj is next door too', () => {
    const spots = spotsOf([makeService('1')], { area: ['CZ'] });
    expect(stateIn(spots, 'Česká Lípa')).toBe('neighbour');
  });
  test('what is declared from outside covers', () => {
    const declared = { source: 'provider', date: '2026-08-01' };
    const spots = spotsOf([makeService('1', { places: [makePlace('1', LIBEREC)] })], {
      enrichment: {
        1: { serves: { ...declared, orp: ['Děčín'] } },
      },
    });
    expect(stateIn(spots, 'Děčín')).toBe('covered');
    expect(stateIn(spots, 'Rumburk')).toBe('none');
  });
  test('a secret address makes the whole kraj unknown, and no other', () => {
    const secret = { krajCodes: ['CZ042'], basis: 'registering' };
    const spots = spotsOf([makeService('1', { places: [], secret })], { area: ['CZ'] });
    const states = Map.groupBy(spots.orps, ({ code }) => spots.spot(code, '4').state);
    expect([...states.keys()].toSorted()).toEqual(['none', 'unknown']);
    expect(new Set(states.get('unknown')!.map(({ krajCode }) => krajCode))).toEqual(new Set(['CZ042']));
    expect(states.get('unknown')).toHaveLength(16);
  });
  test('telephone help is a white spot nowhere, with a service or without', () => {
    expect(stateIn(spotsOf([makeService('1')]), 'Děčín', '18')).toBe('phone');
    expect(stateIn(spotsOf([makeService('1', { typeCode: '18' })]), 'Teplice', '18')).toBe('phone');
  });
  test('target groups of all services of one kind and form are known together', () => {
    const groups = (...codes: string[]) => ({ targetGroups: codes.map((code) => ({ code, note: null })) });
    const spots = spotsOf([
      makeService('1', { forms: [form('amb')], ...groups('24') }),
      makeService('2', { forms: [form('amb'), form('ter')], ...groups('8') }),
    ]);
    const orp = spots.orps.find(({ name }) => name === 'Děčín')!;
    expect(spots.spot(orp.code, '4', { form: 'amb', group: '24' }).state).toBe('covered');
    expect(spots.spot(orp.code, '4', { form: 'ter', group: '24' }).state).toBe('none');
    expect(spots.spot(orp.code, '4', { form: 'ter', group: '8' }).state).toBe('estimate');
  });
});

test('evidence comes back from its attribute as it was', () => {
  const spots = spotsOf([makeService('1'), makeService('2', { forms: [form('pob'), form('amb')] })]);
  const cells = spots.types.flatMap((type) => spots.cellsOfType(type).map(({ evidence }) => evidence));
  const obecCodes = [DECIN, LIBEREC].map((code) => ObecCode.parse(code));
  const partly: Evidence = { kind: 'part', form: null, groups: null, obecCodes };
  const all = [...cells, [partly]];
  const { sets, codes } = encodeEvidence(all);
  expect(codes.map((code) => decodeEvidence(code, sets))).toEqual(all);
});

test('an attribute of another build is an error that names it', () => {
  expect(() => decodeEvidence('ha9', [''])).toThrow('"ha9"');
  expect(() => decodeEvidence('za0', [''])).toThrow('"z"');
});

test('the choice comes back from its fragment; an empty one leaves none', () => {
  const choice = { form: 'ter', group: '24', thoughtOrp: '4202', thoughtForm: 'amb' };
  expect(parseSpotFragment(`#${formatSpotFragment(choice)}`)).toEqual(choice);
  expect(formatSpotFragment(NO_SPOT_CHOICE)).toBe('');
  expect(parseSpotFragment('#vysvetlivky')).toEqual(NO_SPOT_CHOICE);
});

test('facts of an ORP: its obce in Czech order with their inhabitants, its neighbours in the area', () => {
  const { territory } = makeData([makeService('1')]);
  const spots = spotsOf([makeService('1')]);
  const file = toOrpFacts(spots.orps, territory.obce, (code) => spots.neighboursOf(code));
  const orp = territory.getOrp('4202');
  const { obce, neighbours: next, seniors } = file['4202']!;
  expect(obce.reduce((sum, [, , count]) => sum + count, 0)).toBe(orp.population.total);
  expect(obce.map(([, name]) => name)).toEqual(obce.map(([, name]) => name).toSorted(compareCzech));
  expect(seniors).toBe(orp.population.seniors);
  // Two more lie in another kraj, of which this site knows nothing.
  expect(next).toHaveLength(4);
});
