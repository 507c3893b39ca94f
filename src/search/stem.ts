/**
 * Words in any ending → stems, so that "pečovatelkou" finds "pečovatelka".
 *
 * Light Czech stemming after Dolamic and Savoy (2009), on text without diacritics, since half of
 * the people write none: endings of cases go, then what changes before them (fleeting e: obec, obce;
 * softening: Praha, Praze). Both index and query pass here, so a stem need be no word, only the same
 * for all forms. English and Ukrainian words lose their commonest endings.
 */

/** Forms no rule joins: vowels that change inside (dům, domy) and words with two stems. All folded. */
const IRREGULAR: ReadonlyMap<string, string> = new Map(
  Object.entries({
    dum: 'dum dumu domy domu domum domech dome domem',
    domov: 'domov domova domovu domove domovem domovy domovech domovum',
    doma: 'doma',
    dvur: 'dvur dvora dvore dvoru dvorem',
    dit: 'dite ditete diteti ditetem deti detem detmi detech ditko ditka detatko',
    clovek: 'clovek cloveka clovekem clovece lide lidi lidem lidmi lidech',
    otec: 'tata tatu tatovi tatou tatinek tatinka tatinkovi tatinkem otec otce otci otcem',
    mam: 'mama mamu mamou mame mam maminka maminku maminkou mamince maminky maminek matka matku matkou matce matky matek matkam matkami matkach',
    staran: 'staram stara starame staraji starat starani postara postarat postaral postarala',
    traven: 'travi travit travim travil travili',
    nem: 'nemam nemame nemate nemaji',
    babick: 'babi babca babcu babce babcou baba babu babou babe',
    ded: 'dedek dedka dedovi dedeckovi dedecek dedecka dedou deda dedu',
    senior:
      'senior seniora seniori senioru seniorum seniory seniorech seniorovi seniorka seniorku seniorky seniorek seniorce seniorkou seniorske seniorsky seniorsk seniors elderly',
    opilec:
      'opilec opilce alkoholik alkoholika alkoholikovi alkoholici alkoholiku alkoholiky alkoholicka alkoholicku',
    penez: 'penize penez penezi penezum',
  }).flatMap(([stem, forms]) => forms.split(' ').map((form) => [form, stem])),
);

/** Endings of cases, the longest first, with how many letters must stay. */
const CASE_ENDINGS: readonly (readonly [ending: string, rest: number])[] = (
  [
    [3, 'atech'],
    [3, 'etem atum'],
    [3, 'ech ich eho emi emu ete eti iho imi imu ach ata aty ych ama ami ymi'],
    [3, 'em es um at am os us ym mi ou im ho'],
    [3, 'e i u y o a'],
  ] as const
).flatMap(([rest, endings]) => endings.split(' ').map((ending) => [ending, rest] as const));

const VOWEL = 'aeiouy';

/**
 * @param word folded, without signs
 * @example stem('pecovatelkou') // => 'pecovatelk'
 */
export function stem(word: string): string {
  const known = IRREGULAR.get(word);
  if (known !== undefined) return known;
  if (/\d/u.test(word)) return word;
  if (/\p{Script=Cyrillic}/u.test(word)) return stemUkrainian(word);
  return soften(withoutFormation(withoutCase(withoutNoun(singular(word)))));
}

/**
 * Name of a place without the ending of its case, and nothing more: "Bílina" is not "bílý".
 *
 * @param word folded
 */
export function stemOfName(word: string): string {
  return soften(withoutCase(word)).replace(/uv$/u, 'ov');
}

/** "hlídání", "uvařením": what makes a noun of a verb. */
function withoutNoun(word: string): string {
  return word.replace(/^(.{4,}?)(?:ov)?[ae]n(?:i|im|imi|ich)$/u, '$1');
}

/** Of an English noun. */
function singular(word: string): string {
  return word.replace(/^(.{4,})ies$/u, '$1y').replace(/^(.{3,}[^aeiouys])s$/u, '$1');
}

function withoutCase(word: string): string {
  for (const [ending, rest] of CASE_ENDINGS) {
    if (word.length >= ending.length + rest && word.endsWith(ending)) return word.slice(0, -ending.length);
  }
  return word;
}

/** What is left of verbs, possessives, adjectives and English plurals. */
function withoutFormation(word: string): string {
  return word
    .replace(/^(.{4,})ing$/u, '$1')
    .replace(/^(.{3,})(?:it|il|in|ov|uv)$/u, '$1')
    .replace(/^(.{4,})(?:at|al|et|el|nout)$/u, '$1')
    .replace(/^(.{2,})nn$/u, '$1n');
}

/** Fleeting e and softened consonants: the same letters for obec and obce, Praha and Praze. */
function soften(word: string): string {
  const steady =
    word.length >= 4 && isConsonant(word.at(-1)) && word.at(-2) === 'e' && isConsonant(word.at(-3))
      ? word.slice(0, -2) + (word.at(-1) ?? '')
      : word;
  return steady.replace(/c$/u, 'k').replace(/z$/u, 'h');
}

function isConsonant(letter: string | undefined): boolean {
  return letter !== undefined && !VOWEL.includes(letter);
}

/** Of four letters at least, as short words are often all stem. */
function stemUkrainian(word: string): string {
  return word
    .replace(
      /^(.{3,}?)(?:ями|ами|ення|ення|ння|ього|ьому|ого|ому|ими|ою|ею|єю|ти|ть|ів|ам|ям|ах|ях|их|іи|ии|еи|ов|ом|ем|а|я|и|і|у|ю|о|е|є|ь)$/u,
      '$1',
    )
    .replace(/(?<=.)ь$/u, '')
    .replace(/ок$/u, 'к')
    .replace(/з$/u, 'г');
}
