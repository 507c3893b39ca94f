import { describe, expect, test } from 'vitest';
import { personFinder, personInWebFinder } from '../../../scripts/import/privacy/persons.ts';

const names = (surname: string, text: string) => personFinder([surname])(text);

describe('a surname is found declined', () => {
  test.each([
    ['Malá', ['Malá', 'Malé', 'Malou', 'paní Mala']],
    ['Kos', ['Kos', 'Kose', 'Kosovi', 'Kosem', 'Kosovou', 'Kosů', 'Kosová']],
    ['Bílý', ['Bílého', 'Bílému', 'Bílým', 'BÍLÝ']],
    ['Nová', ['Nová', 'Nové', 'Novou']],
    ['Procházka', ['Procházce', 'Procházkou', 'Procházkovi', 'Procházková']],
    ['Novák', ['Nováci', 'Novákovými', 'Novákovu', 'Novákův', 'NOVÁKOVÁ', 'vedoucí novákové']],
    ['Zborovský', ['Zborovští', 'Zborovského', 'Zborovská']],
    ['Palacký', ['Palačtí', 'Palackého']],
    ['Kuchta', ['Kuchtovi']],
    ['Bláha', ['Bláze', 'Bláhová']],
    ['Hájek', ['Hájka', 'Hájkovi']],
    ['Hájková', ['Hájek', 'Hájkové']],
    ['Němec', ['Němce', 'Němcová']],
    ['Havlová', ['Havel', 'Havla']],
    ['Krejčí', ['Krejčího', 'Krejčím', 'Krejčová']],
    ['Svobodová', ['Svoboda', 'svobodova@x, p. svobodova', 'Svobodovi']],
    ['Kovářová', ['Kováře', 'Kováři']],
    ['Šmídová-Bartáková', ['Bartákové', 'u Šmídů']],
  ])('%s', (surname, texts) => {
    const finder = personFinder(surname.split('-'));
    expect(texts.filter((text) => !finder(`volejte: ${text} (odpoledne)`))).toEqual([]);
  });
});

describe('a web address', () => {
  const inWeb = personInWebFinder(['Zlatková', 'Nový']);
  test.each([
    'https://example.org/vedouci/Jana-Zlatkova',
    'https://example.org/?mail=jana.zlatkova@example.org',
    'example.org/tym/zlatkova_jana.html',
    'https://example.org/mgr-zlatkova',
    'https://example.org/petr-novy',
  ])('names a person: %s', (text) => {
    expect(inWeb(text)).toBe(true);
  });

  test.each([
    'https://zlatkov.example.org/nase-sluzby',
    'https://example.org/novy-web',
    'https://example.org/?p=novy',
    'www.example.org/jana',
  ])('names nobody: %s', (text) => {
    expect(inWeb(text)).toBe(false);
  });
});

describe('ordinary words are not taken for a surname', () => {
  test.each([
    ['Svoboda', 'svobodné matky'],
    ['Svoboda', 'Svobodné matky'],
    ['Malá', 'malé děti'],
    ['Nová', 'nové bydlení'],
    ['Kos', 'kosa, kosmetika, Kosmetika'],
    ['Nová', 'volejte Nováka'],
    ['Hájková', 'v hájkovničce'],
  ])('%s in "%s"', (surname, text) => {
    expect(names(surname, text)).toBe(false);
  });
});
