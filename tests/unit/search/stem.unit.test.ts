import { describe, expect, test } from 'vitest';
import { foldText } from '../../../src/domain/text.ts';
import { stem } from '../../../src/search/stem.ts';

const stemsOf = (forms: string) => [...new Set(forms.split(' ').map((form) => stem(foldText(form))))];

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
  ])('place %s', (forms) => {
    expect(stemsOf(forms)).toHaveLength(1);
  });

  test.each(['counsellor counsellors', 'shelter shelters', 'service services', 'home homes'])(
    'English %s',
    (forms) => {
      expect(stemsOf(forms)).toHaveLength(1);
    },
  );

  test.each([
    'допомога допомоги допомогу допомогою',
    'дитина дитини дитині дитину дитиною',
    'консультація консультації консультацію консультацією',
    'послуга послуги послугу послугою послуг послугами послугах',
    'лікар лікаря лікарю лікарем лікарі лікарів лікарям',
  ])('Ukrainian %s', (forms) => {
    expect(stemsOf(forms)).toHaveLength(1);
  });

  // Wrong today: take `.fails` away with the repair.
  test.fails.each([
    'Olomouc Olomouce Olomouci Olomoucí',
    'matka matky matku matek matkám matkami',
    'debt debts',
    'family families',
    'притулок притулку притулком',
    'допомога допомозі',
  ])('not yet: %s', (forms) => {
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

  test.fails.each(['Bílina bílý', 'Děčín deka', 'Jirkov Jirka', 'Lipová lípa', 'Dubí dub'])(
    'not yet: %s',
    (pair) => {
      expect(stemsOf(pair)).toHaveLength(2);
    },
  );
});

describe('what has no endings stays', () => {
  test.each(['40502', 'par40', '24hodin', 'os', 'a', ''])('"%s"', (word) => {
    expect(stem(word)).toBe(word);
  });
});

test('a stem is never empty', () => {
  for (const word of ['i', 'ou', 'ech', 'emi', 'ing', 'ani', 'ami', 'ové', 'ями', 'ення']) {
    expect(stem(foldText(word)), word).not.toBe('');
  }
});

test.fails('not yet: that of a soft sign alone', () => {
  expect(stem('ь')).not.toBe('');
});
