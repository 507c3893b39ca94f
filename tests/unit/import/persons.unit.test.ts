import { describe, expect, test } from 'vitest';
import { personFinder } from '../../../scripts/import/privacy/persons.ts';

const names = (surname: string, text: string) => personFinder([surname])(text);

describe('a surname is found declined', () => {
  test.each([
    ['Malá', ['Malá', 'Malé', 'Malou', 'paní Mala']],
    ['Kos', ['Kos', 'Kose', 'Kosovi', 'Kosem', 'Kosovou', 'Kosů', 'Kosová']],
    ['Bílý', ['Bílého', 'Bílému', 'Bílým', 'BÍLÝ']],
    ['Nová', ['Nová', 'Nové', 'Novou']],
    ['Procházka', ['Procházce', 'Procházkou', 'Procházkovi', 'Procházková']],
    ['Novák', ['Nováci', 'Novákovými', 'Novákův', 'NOVÁKOVÁ']],
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
