/** Rules between what changed, the counts of earlier days, and the services there are now. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { CHANGES_FILE, formatChangesFile, readChanges } from '../../scripts/import/changes/changes-file.ts';
import { HistoryCounter } from '../../scripts/import/changes/history-counter.ts';
import { formatHistoryFile, HISTORY_FILE, readHistory } from '../../scripts/import/changes/history-file.ts';
import { extendHistory, NO_HISTORY } from '../../scripts/import/changes/history.ts';
import { readAreas } from '../../scripts/lib/areas-file.ts';
import { Provider } from '../../src/domain/provider.ts';
import { RegisterMeta } from '../../src/domain/register-meta.ts';

const content = path.resolve(import.meta.dirname, '../../content');
const read = (file: string) => readFileSync(path.join(content, file), 'utf8');
const providers = readdirSync(path.join(content, 'register/providers')).map((file) =>
  Provider.parse(JSON.parse(read(`register/providers/${file}`))),
);
const services = providers.flatMap((provider) => provider.services);

describe.runIf(existsSync(path.join(content, CHANGES_FILE)))('changes.json', () => {
  const changes = readChanges(content);
  const { asOf } = RegisterMeta.parse(JSON.parse(read('register/meta.json')));
  const present = new Set(services.map(({ id }) => id));

  test('is written as the importer writes it', () => {
    expect(read(CHANGES_FILE)).toBe(formatChangesFile(changes));
  });

  test('nothing in it is later than the register', () => {
    const dates = [...Object.keys(changes.days), ...changes.tombstones.map((tombstone) => tombstone.asOf)];
    expect(dates.filter((date) => date > asOf)).toEqual([]);
  });

  test('no service that is there has a tombstone', () => {
    expect(changes.tombstones.filter(({ id }) => present.has(id))).toEqual([]);
  });

  test('no tombstone of a provider with a secret place says where it was', () => {
    const secret = new Set(
      providers
        .filter((provider) => provider.services.some((service) => service.secret !== null))
        .map(({ key }) => key),
    );
    const told = changes.tombstones.filter(
      ({ providerKey, open }) => open !== null && secret.has(providerKey),
    );
    expect(told.map(({ id }) => id)).toEqual([]);
  });

  test('of a service that turned secret nothing older is told', () => {
    const days = Object.entries(changes.days);
    const older = days.flatMap(([date, { turnedSecret }]) =>
      turnedSecret.filter((id) =>
        days.some(
          ([other, { added, changed, ended }]) =>
            other < date &&
            [...added, ...changed.map((item) => item.id), ...ended.map((item) => item.id)].includes(id),
        ),
      ),
    );
    expect(older).toEqual([]);
  });
});

describe.runIf(existsSync(path.join(content, HISTORY_FILE)))('history.csv', () => {
  const history = readHistory(content);
  const { area, asOf } = RegisterMeta.parse(JSON.parse(read('register/meta.json')));

  test('is written as the importer writes it', () => {
    expect(read(HISTORY_FILE)).toBe(formatHistoryFile(history));
  });

  test('its newest date is that of the register, with the counts of the services there are', () => {
    const counter = new HistoryCounter(readAreas(content), area);
    for (const service of services) counter.add(service);
    const facts = { asOf, rows: counter.rows(asOf), typesToForget: [] };
    expect([...history.keys()].at(-1)).toBe(asOf);
    expect(history.get(asOf)).toEqual(extendHistory(NO_HISTORY, facts).get(asOf));
  });
});
