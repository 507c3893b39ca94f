import { describe, expect, test } from 'vitest';
import { parsePhones } from '../../../src/domain/phone.ts';
import { isIco } from '../../../src/domain/ico.ts';
import { mailtoHref, webHref } from '../../../src/domain/link.ts';
import { addresses, records } from './demo-fixture.ts';

const contactsOf = records.flatMap((record) => [record, record.poskytovatel]);

describe('the demo cannot be taken for real', () => {
  test('IČO are of the 99 series with a right check digit, one for each provider', () => {
    const icos = new Map<string, string>();
    for (const { nazev, ico } of records.map(({ poskytovatel }) => poskytovatel)) {
      if (ico === null) continue;
      expect(ico).toMatch(/^99/u);
      expect(isIco(ico), ico).toBe(true);
      expect(icos.get(ico) ?? nazev).toBe(nazev);
      icos.set(ico, nazev);
    }
    expect(new Set(icos.values()).size).toBe(icos.size);
  });

  test('telephones read as +420 000 xxx xxx however they are written', () => {
    const texts = contactsOf.flatMap(({ telefony, faxy }) => [
      ...(telefony ?? []).map(({ telefon }) => telefon),
      ...(faxy ?? []).map(({ fax }) => fax),
    ]);
    const counts = texts.map((text) => {
      const numbers = parsePhones(text);
      // What is no number as it stands begins as one that is given to nobody.
      if (numbers.length === 0) expect(text.replace(/\D/gu, ''), text).toMatch(/^(?:000\d+)?$/u);
      for (const { dial } of numbers) expect(dial, text).toMatch(/^\+420000\d{6}$/u);
      return numbers.length;
    });
    expect(counts).toContain(2);
    for (const style of [/^000 \d{3} \d{3}$/u, /^000\d{6}$/u, /^\+420 000/u, /^\+420000/u]) {
      expect(texts.some((text) => style.test(text))).toBe(true);
    }
  });

  test('e-mails and webs lie under example.org, some webs without a scheme', () => {
    const emails = contactsOf.flatMap(({ emaily }) => (emaily ?? []).map(({ email }) => email));
    for (const email of emails) {
      if (mailtoHref(email) === null) expect(email).toMatch(/[@)]example\.org$/u);
      else expect(email).toMatch(/^[a-z.]+@[a-z0-9-]+\.example\.org$/u);
    }
    const webs = contactsOf.flatMap(({ weby }) => (weby ?? []).map(({ web }) => web));
    for (const web of webs) {
      const href = webHref(web);
      if (href === null) expect(web).not.toContain('.');
      else expect(new URL(href).hostname).toMatch(/\.example\.org$/u);
    }
    expect(webs.some((web) => web.startsWith('http'))).toBe(true);
    expect(webs.some((web) => !web.startsWith('http'))).toBe(true);
    expect(JSON.stringify(records)).not.toMatch(/https?:\/\/(?!(?:[a-z0-9-]+\.)+example\.org)[^"]*/u);
  });

  test('ids and codes lie where no real ones do', () => {
    const ids = records.map(({ portalId }) => portalId);
    expect(Math.min(...ids)).toBe(900_000_001);
    expect(new Set(ids).size).toBe(records.length);
    for (const { identifikator } of records) expect(identifikator).toMatch(/^99\d{5}$/u);
    expect(new Set(records.map(({ identifikator }) => identifikator)).size).toBe(records.length);
    for (const { kodAdresnihoMista: code } of addresses) {
      if (code !== null && code !== undefined) expect(code).toBeGreaterThanOrEqual(900_000_001);
    }
  });

  test('no provider bears a name real ones are known by', () => {
    const known =
      /diakonie|fokus|naděje|člověk v tísni|spirála|jurta|most k naději|slunečnice|tyflo|armáda|oblastní charita/iu;
    expect(records.filter(({ poskytovatel }) => known.test(poskytovatel.nazev))).toEqual([]);
  });
});
