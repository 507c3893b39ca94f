/** What keys tell is remembered of the first thousand only; later ones tell no less. */
import { describe, expect, test } from 'vitest';
import { parseRegister } from '../../../scripts/import/parse/parse-register.ts';
import { readAreas } from '../../../scripts/lib/areas-file.ts';
import { makeAddress, makePlace, makeRecord } from '../../fixtures/rpss/register-record.ts';

const options = { territory: readAreas('content'), asOf: '2026-09-02' };
const poskytovatel = { nazev: 'Azyl, z.ú.' };

/** More keys of no meaning than are remembered. */
const filler = makeRecord({
  portalId: 1,
  ...Object.fromEntries(Array.from({ length: 1_500 }, (_, index) => [`klic${index}`, index])),
});

/** What all records together tell of the provider, when this one comes after all those keys. */
async function readLate(overrides: object) {
  const { links } = await parseRegister(
    [filler, makeRecord({ portalId: 2, poskytovatel, ...overrides })],
    options,
  );
  return {
    ...links.factsOf({ ico: null, name: poskytovatel.nazev }),
    secretCodes: [...links.hiddenCodes([])],
  };
}

describe('behind 1,500 other keys', () => {
  test('a mark under a key that was not met before makes its place secret', async () => {
    const place = makePlace({ uTAJENAadresa: true, adresa: makeAddress({ kodAdresnihoMista: 977_000_001 }) });
    expect(await readLate({ zarizeni: [place] })).toMatchObject({
      hasSecretPlace: true,
      secretCodes: ['977000001'],
    });
  });

  test('a surname under such a key is that of a person', async () => {
    const { surnames } = await readLate({ vedouci: { rodnePrijmeni: 'Procházková' } });
    expect([...surnames]).toEqual(['Procházková']);
  });

  test('a key without a meaning tells nothing, at whatever time it comes', async () => {
    const { hasSecretPlace, surnames } = await readLate({
      dalsiKlic: 'Procházková',
      utajenaAdresaText: true,
    });
    expect({ hasSecretPlace, surnames: [...surnames] }).toEqual({ hasSecretPlace: false, surnames: [] });
  });
});
