import { describe, expect, test } from 'vitest';
import { foldText } from '../../../src/domain/text.ts';
import { stem, stemOfName } from '../../../src/search/stem.ts';

const stemsOf = (forms: string, of = stem) => [
  ...new Set(forms.split(' ').map((form) => of(foldText(form)))),
];

describe('all forms of a word share one stem', () => {
  test.each([
    'pečovatelka pečovatelky pečovatelce pečovatelku pečovatelkou pečovatelek pečovatelkám pečovatelkách pečovatelkami',
    'poradna poradny poradně poradnu poradnou poraden poradnám poradnách',
    'služba služby službě službu službou služeb službám službách službami',
    'domov domova domově domovu domovem domovy domovů domovech domovům',
    'stacionář stacionáře stacionáři stacionářem stacionářů stacionářích',
    'noclehárna noclehárny noclehárně noclehárnu noclehárnou noclehárnách',
    'dluh dluhu dluhy dluhů dluhem dluzích dluhům',
    'obec obce obci obcí obcím obcích obcemi',
    'péče péči péčí',
    'pomoc pomoci pomocí',
    'rodina rodiny rodině rodinu rodinou rodin rodinám rodinách rodinami',
    'asistence asistenci asistencí',
    'hlídání hlídáním hlídat hlídá',
    'dům domu domy domů domech domem',
    'dítě dítěte dítětem děti dětí dětem dětmi',
    'člověk člověka lidé lidem lidmi',
    'matka matky matku matek matkám matkami',
    'senior seniora senioři seniorů seniorům seniory seniorech seniorka seniorku',
  ])('%s', (forms) => {
    expect(stemsOf(forms)).toHaveLength(1);
  });

  test.each([
    'Praha Prahy Praze Prahu Prahou',
    'Děčín Děčína Děčínu Děčíně Děčínem',
    'Teplice Teplic Teplicím Teplicích Teplicemi',
    'Most Mostu Mostě Mostem',
    'Liberec Liberce Liberci Libercem',
    'Žatec Žatce Žatci Žatcem',
    'Louny Loun Lounům Lounech',
    'Chomutov Chomutova Chomutově Chomutovem Chomutovu',
    'Roudnice Roudnici Roudnicí',
    'Ústí Ústím',
    'Plzeň Plzně Plzni Plzní',
    'Litoměřice Litoměřic Litoměřicích Litoměřicemi',
    'Olomouc Olomouce Olomouci Olomoucí',
  ])('place %s', (forms) => {
    expect(stemsOf(forms)).toHaveLength(1);
    expect(stemsOf(forms, stemOfName)).toHaveLength(1);
  });

  test.each([
    'Bílina Bíliny Bílině Bílinu Bílinou',
    'Jirkov Jirkova Jirkově Jirkovem',
    'Havlíčkův Havlíčkova Havlíčkově Havlíčkovu Havlíčkovem',
    'Dubí Dubím',
    'Dolní Dolním Dolního',
  ])('name of a place: %s', (forms) => {
    expect(stemsOf(forms, stemOfName)).toHaveLength(1);
  });

  test.each([
    'counsellor counsellors',
    'shelter shelters',
    'service services',
    'home homes',
    'debt debts',
    'family families',
  ])('English %s', (forms) => {
    expect(stemsOf(forms)).toHaveLength(1);
  });

  test.each([
    'допомога допомоги допомогу допомогою',
    'дитина дитини дитині дитину дитиною',
    'консультація консультації консультацію консультацією',
    'послуга послуги послугу послугою послуг послугами послугах',
    'лікар лікаря лікарю лікарем лікарі лікарів лікарям',
    'притулок притулку притулком',
    'допомога допомозі',
  ])('Ukrainian %s', (forms) => {
    expect(stemsOf(forms)).toHaveLength(1);
  });
});

describe('other words keep other stems', () => {
  test.each([
    'dům dáma',
    'dům domov',
    'domy dámy',
    'most místo',
    'péče pečeně',
    'poradna porod',
    'děti dědeček',
    'matka otec',
    'Teplice teplo',
    'senior sen',
  ])('%s', (pair) => {
    expect(stemsOf(pair)).toHaveLength(2);
  });

  test.each(['Bílina bílý', 'Děčín deka', 'Jirkov Jirka', 'Lipová lípa'])(
    'name of a place and a word: %s',
    (pair) => {
      expect(stemsOf(pair, stemOfName)).toHaveLength(2);
    },
  );
});

describe('what has no endings stays', () => {
  test.each(['40502', 'par40', '24hodin', 'os', 'a', ''])('"%s"', (word) => {
    expect(stem(word)).toBe(word);
    expect(stemOfName(word)).toBe(word);
  });
});

test('a stem is never empty', () => {
  for (const word of ['i', 'ou', 'ech', 'emi', 'ing', 'ani', 'ami', 'ové', 'ями', 'ення', 'ь']) {
    expect(stem(foldText(word)), word).not.toBe('');
    expect(stemOfName(foldText(word)), word).not.toBe('');
  }
});
