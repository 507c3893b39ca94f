/** Rules between the records of content/register, demo or real: what one record alone cannot break. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { DEFAULT_SERVICES } from '../../scripts/demo/generate.ts';
import { importDemo } from '../../scripts/demo/import-demo.ts';
import { writeRaw } from '../../scripts/demo/write-raw.ts';
import { readAreas } from '../../scripts/lib/areas-file.ts';
import { Area } from '../../src/domain/area.ts';
import { parsePhones } from '../../src/domain/phone.ts';
import { isInCzechia } from '../../src/domain/coordinates.ts';
import { Provider } from '../../src/domain/provider.ts';
import { RegisterMeta } from '../../src/domain/register-meta.ts';
import { isInForce } from '../../src/domain/validity.ts';

const content = path.resolve(import.meta.dirname, '../../content');
const folder = path.join(content, 'register', 'providers');
const files = readdirSync(folder);
const texts = files.map((file) => readFileSync(path.join(folder, file), 'utf8'));
const providers = texts.map((text) => Provider.parse(JSON.parse(text)));
const services = providers.flatMap((provider) => provider.services.map((service) => ({ provider, service })));
const places = services.flatMap(({ service }) => service.places);
const meta = RegisterMeta.parse(
  JSON.parse(readFileSync(path.join(content, 'register', 'meta.json'), 'utf8')),
);
const territory = readAreas(content);

describe('content/register', () => {
  test('each file is named by the key of its provider', () => {
    expect(files.toSorted()).toEqual(providers.map(({ key }) => `${key}.json`).toSorted());
  });

  test('no id stands twice', () => {
    const ids = [...services.map(({ service }) => service.id), ...places.map(({ id }) => id)];
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('the counts of meta.json are those of the files', () => {
    expect(meta.counts).toMatchObject({
      providers: providers.length,
      services: services.length,
      places: places.length,
      placesWithPoint: places.filter(({ point }) => point !== null).length,
    });
  });

  test('everything is in force on the date of the register', () => {
    const ended = [...services.map(({ service }) => service), ...places].filter(
      (record) => !isInForce(record, meta.asOf),
    );
    expect(ended.map(({ id }) => id)).toEqual([]);
  });

  test('each obec and kraj is in the territory, each point in Czechia', () => {
    const unknown = places.filter(
      ({ address: { obecCode, krajCode } }) =>
        (obecCode !== null && territory.findObec(obecCode) === undefined) ||
        (krajCode !== null && territory.findKraj(krajCode) === undefined),
    );
    expect(unknown.map(({ id }) => id)).toEqual([]);
    const outside = places.filter(({ point }) => point !== null && !isInCzechia(point));
    expect(outside.map(({ id }) => id)).toEqual([]);
  });

  test('no key of the register that holds persons, attachments or tax numbers is in any file', () => {
    const forbidden =
      /"(?:vedouci|statutarniOrgany|povereneOsoby|jmeno|prijmeni|titulPred|titulZa|clen|priloha|dic|faxy|fax)"/u;
    expect(files.filter((_file, index) => forbidden.test(texts[index] ?? ''))).toEqual([]);
  });

  test('a provider with a secret place shows no house but those of its open places', () => {
    const faults = providers.filter(({ seat, services: own }) => {
      if (!own.some(({ secret }) => secret !== null)) return false;
      const open = new Set(
        own.flatMap((service) => service.places.map(({ address }) => address.addressCode)),
      );
      const addresses = [
        ...(seat === null ? [] : [seat]),
        ...own.flatMap((service) => service.contactAddresses),
      ];
      return addresses.some(
        ({ addressCode, street, houseNumber, psc, obecCode }) =>
          !open.has(addressCode) && [street, houseNumber, psc, obecCode].some((value) => value !== null),
      );
    });
    expect(faults.map(({ key }) => key)).toEqual([]);
  });

  test('a service with a secret place has no free text that could tell where it is', () => {
    const told = services.filter(
      ({ service: { secret, forms, targetGroups, ageNotes } }) =>
        secret !== null &&
        (ageNotes.length > 0 ||
          targetGroups.some(({ note }) => note !== null) ||
          forms.some(
            ({ hours, capacities }) => hours.length > 0 || capacities.some(({ note }) => note !== null),
          )),
    );
    expect(told.map(({ service }) => service.id)).toEqual([]);
  });
});

describe.runIf(meta.kind === 'demo')('the demo', () => {
  test('cannot be taken for real', () => {
    for (const { provider, service } of services) {
      expect(provider.key).toMatch(/^(?:99\d{6}|s9\d{8})$/u);
      expect(Number(service.id)).toBeGreaterThanOrEqual(900_000_000);
      for (const { phones, emails, webs } of [provider.contacts, service.contacts]) {
        for (const { text } of phones) {
          const digits = text.replace(/[\s.-]/gu, '');
          // One that is no number is there on purpose: it may not become one either.
          if (parsePhones(text).length === 0) expect(digits.replace(/\D/gu, '')).toMatch(/^(?:000\d*)?$/u);
          else expect(digits).toMatch(/^(?:[^\d+]*(?:(?:\+|00)420)?000\d{6})+/u);
        }
        for (const { address } of emails) expect(address).toMatch(/[@.]example\.org$/u);
        for (const { text } of webs) expect(text).toMatch(/example\.org/u);
      }
    }
    for (const { address } of places) {
      if (address.addressCode !== null)
        expect(Number(address.addressCode)).toBeGreaterThanOrEqual(900_000_000);
    }
  });

  test('has at least what the pages are meant to be shown with', () => {
    const orps = new Set(
      places.flatMap(({ address: { obecCode } }) =>
        obecCode === null ? [] : [territory.getObec(obecCode).orpCode],
      ),
    );
    expect(providers.length).toBeGreaterThanOrEqual(150);
    expect(services.length).toBeGreaterThanOrEqual(450);
    expect(places.length).toBeGreaterThanOrEqual(900);
    expect(Object.keys(meta.counts.byType)).toHaveLength(33);
    expect(territory.orpsIn(Area.parse(['CZ042'])).filter(({ code }) => orps.has(code))).toHaveLength(16);
    expect(services.some(({ service }) => service.secret !== null)).toBe(true);
  });

  test('is what npm run demo makes', async () => {
    const root = mkdtempSync(path.join(os.tmpdir(), 'rozcestnik-demo-'));
    try {
      const temp = path.join(root, 'content');
      for (const part of ['areas', 'codelists', 'enrichment']) {
        cpSync(path.join(content, part), path.join(temp, part), { recursive: true });
      }
      const files = await writeRaw({ territory, area: meta.area, services: DEFAULT_SERVICES }, root);
      await importDemo(files, { area: meta.area, content: temp, reports: root });
      expect(textsIn(path.join(temp, 'register'))).toEqual(textsIn(path.join(content, 'register')));
    } finally {
      rmSync(root, { recursive: true });
    }
  });
});

/** Every file of a folder by its path. */
function textsIn(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted();
  return Object.fromEntries(
    names
      .filter((name) => statSync(path.join(folder, name)).isFile())
      .map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]),
  );
}
