/** What holds of every answer, whatever the service, the obec and the declaration. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { KrajCode, Obec } from '../../../src/domain/area.ts';
import { distanceKm } from '../../../src/domain/distance.ts';
import {
  type DeclaredArea,
  type Reach,
  type ReachableService,
  compareReach,
  reach,
} from '../../../src/domain/reach.ts';

/** Five obce of three ORPs in two kraje: small, so that chance often meets what matters. */
const OBCE = [
  ['562335', '4202', 'CZ042', 50.78, 14.21],
  ['562343', '4202', 'CZ042', 50.83, 14.26],
  ['567442', '4213', 'CZ042', 50.64, 13.82],
  ['563889', '5105', 'CZ051', 50.77, 15.06],
  ['564117', '5105', 'CZ051', 50.72, 15.17],
].map(([code, orpCode, krajCode, lat, lon]) =>
  Obec.parse({
    code,
    name: String(code),
    slug: String(code),
    status: 'obec',
    psc: null,
    point: { lat, lon },
    orpCode,
    okresCode: `${String(krajCode)}1`,
    krajCode,
    population: { year: 2025, total: 100, seniors: 20 },
  }),
);
const KRAJE = ['CZ042', 'CZ051', 'CZ080'].map((code) => KrajCode.parse(code));
const ORP_CODES = [...new Set(OBCE.map(({ orpCode }) => orpCode))];

const obec = fc.constantFrom(...OBCE);
const some = <Item>(items: readonly Item[]) => fc.shuffledSubarray([...items]);
const point = fc.record({
  lat: fc.double({ min: -90, max: 90, noNaN: true }),
  lon: fc.double({ min: -180, max: 180, noNaN: true }),
});
const place = fc
  .record({
    obec: fc.option(obec),
    point: fc.oneof(
      fc.constant(null),
      point,
      obec.map((one) => one.point),
    ),
  })
  .map(({ obec: one, point: at }) => ({
    obecCode: one?.code ?? null,
    orpCode: one?.orpCode ?? null,
    point: at,
  }));
const service: fc.Arbitrary<ReachableService> = fc.record({
  forms: some(['amb', 'pob', 'ter'] as const),
  isTelephone: fc.boolean(),
  places: fc.array(place, { maxLength: 4 }),
  secretKrajCodes: fc.option(some(KRAJE)),
  servedKrajCodes: some(KRAJE),
});
/** Most services are no telephone help, which answers everything alike. */
const other = service.map((one) => ({ ...one, isTelephone: false }));
const declaration: fc.Arbitrary<DeclaredArea> = fc.record({
  obecCodes: some(OBCE.map(({ code }) => code)),
  orpCodes: some(ORP_CODES),
  byTelephone: fc.boolean(),
});
const maybeDeclared = fc.option(declaration, { nil: undefined });

const RUNS = { seed: 20260901, numRuns: 2000 };
const always = (
  services: fc.Arbitrary<ReachableService>,
  check: (answers: Reach[], obec: Obec, service: ReachableService, declared?: DeclaredArea) => void,
) =>
  fc.assert(
    fc.property(obec, services, maybeDeclared, (where, what, declared) =>
      check(reach(where, what, declared), where, what, declared),
    ),
    RUNS,
  );
const isSecret = ({ places, secretKrajCodes }: ReachableService) =>
  places.length === 0 && secretKrajCodes !== null;
const isArea = ({ obecCodes, orpCodes }: DeclaredArea) => obecCodes.length + orpCodes.length > 0;
const hasObec = ({ obecCodes, orpCodes }: DeclaredArea, { code, orpCode }: Obec) =>
  obecCodes.includes(code) || orpCodes.includes(orpCode);

describe('answers', () => {
  test('are one for each form, and none only for a secret service of another kraj', () => {
    always(service, (answers, where, what) => {
      if (answers.length === 0) {
        expect(isSecret(what) && !(what.secretKrajCodes ?? []).includes(where.krajCode)).toBe(true);
        return;
      }
      const forms: readonly unknown[] = what.forms.length === 0 ? [null] : what.forms;
      expect(answers.map(({ form }) => form).toSorted()).toEqual(forms.toSorted());
    });
  });

  test('come best first', () => {
    always(service, (answers) => {
      expect(answers.toSorted(compareReach)).toEqual(answers);
      const usefulness = answers.map(({ answer }) =>
        ['here', 'comes', 'phone', 'kraj', 'nearest'].indexOf(answer),
      );
      expect(usefulness.toSorted((a, b) => a - b)).toEqual(usefulness);
    });
  });

  test('do not depend on the order of anything', () => {
    const shuffled = <Item>(items: readonly Item[]) =>
      fc.shuffledSubarray([...items], { minLength: items.length });
    const twice = fc.tuple(obec, service, declaration).chain(([where, what, declared]) =>
      fc.record({
        where: fc.constant(where),
        what: fc.constant(what),
        declared: fc.constant(declared),
        otherWhat: fc.record({
          forms: shuffled(what.forms),
          isTelephone: fc.constant(what.isTelephone),
          places: shuffled(what.places),
          secretKrajCodes: what.secretKrajCodes === null ? fc.constant(null) : shuffled(what.secretKrajCodes),
          servedKrajCodes: shuffled(what.servedKrajCodes),
        }),
        otherDeclared: fc.record({
          obecCodes: shuffled(declared.obecCodes),
          orpCodes: shuffled(declared.orpCodes),
          byTelephone: fc.constant(declared.byTelephone),
        }),
      }),
    );
    fc.assert(
      fc.property(twice, ({ where, what, declared, otherWhat, otherDeclared }) => {
        expect(reach(where, otherWhat, otherDeclared)).toEqual(reach(where, what, declared));
      }),
      RUNS,
    );
  });

  test('of crisis help by telephone are all the telephone', () => {
    always(
      service.map((one) => ({ ...one, isTelephone: true })),
      (answers) => {
        for (const { answer, basis } of answers) expect([answer, basis]).toEqual(['phone', 'register']);
      },
    );
  });
});

describe('whom it comes to', () => {
  test('is never said of residential and outpatient help, nor where no form is named', () => {
    always(service, (answers) => {
      for (const { form, answer } of answers) if (form !== 'ter') expect(answer).not.toBe('comes');
    });
  });

  test('is said by the declaration wherever it names the obec or its ORP', () => {
    always(other, (answers, where, what, declared) => {
      if (declared === undefined || !hasObec(declared, where) || isSecret(what)) return;
      for (const { form, answer, basis } of answers)
        if (form === 'ter') expect([answer, basis]).toEqual(['comes', 'declared']);
    });
  });

  test('is never said when only others are declared', () => {
    always(other, (answers, where, _what, declared) => {
      if (declared === undefined || !isArea(declared) || hasObec(declared, where)) return;
      for (const { answer } of answers) expect(answer).not.toBe('comes');
    });
  });

  test('is never estimated beside a declaration', () => {
    always(service, (answers, _where, _what, declared) => {
      if (declared === undefined || !(isArea(declared) || declared.byTelephone)) return;
      for (const { basis } of answers) expect(basis).not.toBe('estimate');
    });
  });

  test('is estimated only by an open place in the same ORP, and only for field help', () => {
    always(service, (answers, where, { places }) => {
      for (const { form, answer, basis } of answers) {
        if (basis !== 'estimate') continue;
        expect([form, answer]).toEqual(['ter', 'comes']);
        expect(places.some(({ orpCode }) => orpCode === where.orpCode)).toBe(true);
      }
    });
  });
});

describe('where it is', () => {
  test('is "here" exactly for an open place in the obec or its ORP that people come to', () => {
    always(other, (answers, where, { places }) => {
      const isInObec = places.some(({ obecCode }) => obecCode === where.code);
      const isInOrp = places.some(({ orpCode }) => orpCode === where.orpCode);
      for (const one of answers) {
        expect(one.answer === 'here', one.answer).toBe(one.form !== 'ter' && isInOrp);
        expect(one.isInObec).toBe(one.answer === 'here' && isInObec);
      }
    });
  });

  test('a distance is a finite number of no less than 0, of an open place, and stands only where it means something', () => {
    always(service, (answers, where, { places }) => {
      for (const { answer, distanceKm: km, isInObec } of answers) {
        if (km === null) continue;
        expect(Number.isFinite(km) && km >= 0).toBe(true);
        expect(['here', 'nearest']).toContain(answer);
        const meant = places.filter(
          ({ obecCode, orpCode }) =>
            answer === 'nearest' || (isInObec ? obecCode === where.code : orpCode === where.orpCode),
        );
        const distances = meant.flatMap(({ point: at }) =>
          at === null ? [] : [distanceKm(where.point, at)],
        );
        expect(km).toBe(Math.min(...distances));
      }
    });
  });
});

describe('a secret place', () => {
  test('gives no distance, no ORP and no "here"', () => {
    always(
      service.map((one) => ({ ...one, places: [], secretKrajCodes: one.secretKrajCodes ?? [] })),
      (answers) => {
        for (const { answer, distanceKm: km, isInObec } of answers) {
          expect(['kraj', 'phone']).toContain(answer);
          expect([km, isInObec]).toEqual([null, false]);
        }
      },
    );
  });

  test('is answered alike in every obec of a kraj', () => {
    fc.assert(
      fc.property(service, fc.boolean(), (one, byTelephone) => {
        const secret = { ...one, places: [], secretKrajCodes: one.secretKrajCodes ?? [] };
        const declared = { obecCodes: [], orpCodes: [], byTelephone };
        for (const obce of Map.groupBy(OBCE, ({ krajCode }) => krajCode).values()) {
          const answers = obce.map((where) => reach(where, secret, declared));
          for (const each of answers) expect(each).toEqual(answers[0]);
        }
      }),
      RUNS,
    );
  });

  test('beside open ones changes no answer', () => {
    always(
      service.filter(({ places }) => places.length > 0),
      (answers, where, what, declared) => {
        expect(reach(where, { ...what, secretKrajCodes: null }, declared)).toEqual(answers);
      },
    );
  });
});
