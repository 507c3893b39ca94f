import { describe, expect, test } from 'vitest';
import { KrajCode, Obec, ObecCode, Orp, OrpCode } from '../../../src/domain/area.ts';
import { type OrpReach, reachOrp } from '../../../src/domain/orp-reach.ts';
import { type DeclaredArea, reach, type ReachableService } from '../../../src/domain/reach.ts';

const usti = KrajCode.parse('CZ042');
const liberec = KrajCode.parse('CZ051');
const decinOrp = OrpCode.parse('4202');
const point = { lat: 50.78, lon: 14.21 };
const population = { year: 2020, total: 400, seniors: 80 };
const makeObec = (code: string, north: number) =>
  Obec.parse({
    code,
    name: code,
    slug: 'x',
    status: 'obec',
    psc: null,
    point: { ...point, lat: point.lat + north },
    orpCode: decinOrp,
    okresCode: 'CZ0421',
    krajCode: usti,
    population,
  });
const seat = makeObec('562335', 0);
const arnoltice = makeObec('562343', 0.1);
const benesov = makeObec('562351', 0.2);
const area = {
  orp: Orp.parse({
    code: decinOrp,
    ruianCode: '1',
    name: 'Děčín',
    slug: 'decin',
    krajCode: usti,
    okresCodes: ['CZ0421'],
    seatObecCode: seat.code,
    point,
    population,
  }),
  seat,
  obce: [arnoltice, benesov, seat],
};
const decin = { obecCode: seat.code, orpCode: decinOrp, point };
const teplice = {
  obecCode: ObecCode.parse('567442'),
  orpCode: OrpCode.parse('4213'),
  point: { lat: 50.64, lon: 13.82 },
};

const service = (changes: Partial<ReachableService>): ReachableService => ({
  forms: ['ter'],
  isTelephone: false,
  places: [teplice],
  secretKrajCodes: null,
  servedKrajCodes: [],
  ...changes,
});
const declares = (changes: Partial<DeclaredArea>): DeclaredArea => ({
  obecCodes: [],
  orpCodes: [],
  byTelephone: false,
  ...changes,
});
const show = ({ form, answer, basis, obecCodes }: OrpReach) =>
  `${form ?? 'none'}: ${answer} ${basis} ${obecCodes.length}/3`;

describe('an ORP gets the most useful answer of its obce, with those it holds for', () => {
  test.each<[string, Partial<ReachableService>, DeclaredArea | undefined, readonly string[]]>([
    ['a place in one obec', { forms: ['amb'], places: [decin] }, undefined, ['amb: here register 3/3']],
    ['a field service with a place', { places: [decin] }, undefined, ['ter: comes estimate 3/3']],
    ['the whole ORP declared', {}, declares({ orpCodes: [decinOrp] }), ['ter: comes declared 3/3']],
    [
      'two obce declared, not the seat',
      {},
      declares({ obecCodes: [arnoltice.code, benesov.code] }),
      ['ter: comes declared 2/3'],
    ],
    ['only the seat declared', {}, declares({ obecCodes: [seat.code] }), ['ter: comes declared 1/3']],
    [
      'every obec declared',
      {},
      declares({ obecCodes: [arnoltice.code, benesov.code, seat.code] }),
      ['ter: comes declared 3/3'],
    ],
    [
      'a place here, but declared to serve one obec only',
      { forms: ['amb', 'ter'], places: [decin] },
      declares({ obecCodes: [benesov.code] }),
      ['amb: here register 3/3', 'ter: comes declared 1/3'],
    ],
    [
      'a place here, but declared to serve elsewhere',
      { places: [decin] },
      declares({ obecCodes: [teplice.obecCode] }),
      ['ter: nearest register 3/3'],
    ],
    [
      'one obec declared, the kraj named in the register',
      { servedKrajCodes: [usti] },
      declares({ obecCodes: [benesov.code] }),
      ['ter: comes declared 1/3'],
    ],
    ['the kraj named in the register', { servedKrajCodes: [usti] }, undefined, ['ter: kraj register 3/3']],
    ['elsewhere', { forms: ['pob'] }, undefined, ['pob: nearest register 3/3']],
    ['telephone help', { isTelephone: true }, undefined, ['ter: phone register 3/3']],
    ['telephone by declaration', {}, declares({ byTelephone: true }), ['ter: phone declared 3/3']],
    [
      'a secret address in the kraj',
      { places: [], secretKrajCodes: [usti] },
      undefined,
      ['ter: kraj register 3/3'],
    ],
    ['a secret address in another kraj', { places: [], secretKrajCodes: [liberec] }, undefined, []],
    ['no form in the register', { forms: [], places: [decin] }, undefined, ['none: here register 3/3']],
  ])('%s', (_case, changes, declared, expected) => {
    const answers = reachOrp(area, service(changes), declared);
    expect(answers.map(show)).toEqual(expected);
    // Nothing that not one of its obce would be told.
    const ofObce = area.obce.flatMap((obec) => reach(obec, service(changes), declared));
    for (const { form, answer, basis } of answers) {
      expect(ofObce).toContainEqual(expect.objectContaining({ form, answer, basis }));
    }
  });
});

test('distances are those of the seat, and never of a secret address', () => {
  const [answer] = reachOrp(area, service({ forms: ['pob'] }));
  expect(answer?.distanceKm).toBe(reach(seat, service({ forms: ['pob'] }))[0]?.distanceKm);
  const [secret] = reachOrp(area, service({ places: [], secretKrajCodes: [usti] }));
  expect(secret?.distanceKm).toBeNull();
});
