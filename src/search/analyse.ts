/**
 * Text → words and stems; the same when the index is made and when it is asked.
 *
 * Folds diacritics and case, joins numbers that are written in groups (412 000 111, 405 02), takes
 * the prefix off telephone numbers and the zeros off IČO, leaves out words that say nothing.
 */
import { foldText } from '../domain/text.ts';
import { stem } from './stem.ts';

/** Longest query looked at, in characters; what is beyond adds nothing but time. */
export const MAX_QUERY = 200;

/** One word of a text, in its order. */
export interface Word {
  /** As it stands in the text: `Děčíně`. */
  readonly written: string;
  /** Folded, as written: `decine`. */
  readonly text: string;
  readonly stem: string;
  /** Whether it was written with a capital: `Most` rather than `most`. */
  readonly isCapitalised: boolean;
}

/** Words that say nothing of what is looked for: folded, in the languages people write. */
const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    'a aby ale ani ano asi at az bude budu by byl byla bych byt ci co dal dam dnes do ho i ja jak jaka jake jaky ' +
    'jako je jeho jej jeji jejich jen jeste ji jim jsem jsi jsme jsou jste k kam kde kdo kdyz ke koho komu ktera ktere ' +
    'ktery ktereho kterou ma maji mam mame mate me mi mit mne mnou moc moje moji mojí mou mu muze muzete muzu my na nad ' +
    'nam nami nas nase nasi nasim nebo nejak nejaka nejake nejaky nejakou neco nekde nekdo nekoho nekam nej ne nem neni ' +
    'nich nim o od ode on ona oni po pod podle pro prosim proto protoze pres pri s se si sam sama svou sve sveho svemu ' +
    'ta tady tak take takhle tam te ten tento teto to toho tom tomu tu ty u uz v vam vas vasi ve vsak vy z za ze zda ' +
    'potrebuji potrebuju potrebujeme potrebuje potreboval potrebovala hledam hledame hleda shanim shanime chci chceme ' +
    'mimo uvnitr nekdy obcas pravidelne ' +
    'obratit obracim obracet kontaktovat vim vime nevim nevime sveril sverila prave stale porad hodne velmi ' +
    'kazdy kazdou cely cele celou celych taky take vubec existuji zadarmo docela trochu ' +
    'chtel chtela chteli bych dobry existuje najit najdu sehnat muj moja moje nekdo jestli zjistit ' +
    'the and or for of in to i my me we our you is are am be can do does how what where who with need needs looking ' +
    'look want find get help please someone somebody there near not have has had it on at from an by ' +
    'я ми мені мене для де як що хто у в на з із зі до та і й або це потрібно потрібна потрібен треба шукаю хочу ' +
    'можна чи є не за мій моя мого моєї допоможіть будь ласка нам'
  )
    .split(' ')
    .map(foldText),
);

/** Words with their stems, stop words among them. */
export function toWords(text: string): Word[] {
  return [...joinNumbers(text.slice(0, MAX_TEXT)).matchAll(/[\p{L}\p{M}\p{N}]+/gu)].flatMap(([written]) => {
    const folded = foldText(written);
    return folded === ''
      ? []
      : [{ written, text: folded, stem: stem(folded), isCapitalised: /^\p{Lu}/u.test(written) }];
  });
}

/** Longer texts are no names or remarks; the index holds none. */
const MAX_TEXT = 10_000;

export function isStopWord({ text }: Pick<Word, 'text'>): boolean {
  return STOP_WORDS.has(text);
}

/** Stems of a text, without words that say nothing. @example analyse('pomoc s dluhy') // => ['pomok', 'dluh'] */
export function analyse(text: string): string[] {
  return toWords(text)
    .filter((word) => !isStopWord(word))
    .map((word) => word.stem);
}

/** "б'є" is one word. */
const APOSTROPHE = /(?<=\p{Script=Cyrillic})['’ʼ](?=\p{Script=Cyrillic})/gu;

/** Marks nobody sees, which come with text from PDF. */
const INVISIBLE = /\p{Cf}/gu;
/** Digits with what people put between them. */
const NUMBER = /\(?\d[\d\s\-–./()]{5,}\d/gu;

/** Groups of digits that people write with spaces become one number; § joins its number: `par40`. */
function joinNumbers(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .replace(APOSTROPHE, '')
    .replace(/§\s*(?=\d)/gu, ' par')
    .replace(/(?:\+|(?<!\d)00)420(?=[\s\-–./(]*\d)/gu, ' ')
    .replace(NUMBER, joinWhole)
    .replace(/(?<!\d)(\d{3})\s(\d{3})(?![\s\d]*\d)/gu, '$1$2')
    .replace(/(?<!\d)(\d{3})\s(\d{2})(?!\d|\s?\d)/gu, '$1$2');
}

/** As people part a telephone number: 412 000 111, 412/000 111, 777/123456. */
const PHONE = /^\(?\d{3}\)?[\s\-–./]*\d{3}[\s\-–./]*\d{3}$/u;
/** As people part an IČO. */
const ICO = /^\d{2} \d{3} \d{3}$|^\d{3} \d{2} \d{3}$/u;

/** A telephone number or an IČO; other runs of digits (hours, dates, house and PSČ) stay as they are. */
function joinWhole(run: string): string {
  const own = run.replace(/^420[\s\-–./]*(?=\(?\d{3})/u, '');
  if (PHONE.test(own) || ICO.test(own)) return ` ${own.replace(/\D/gu, '')} `;
  return run.replace(/(?<!\d)(\d{3})[\s\-–.](\d{3})[\s\-–.](\d{3})(?!\d)/gu, '$1$2$3');
}

/** Numbers lose the zeros in front, which spreadsheets and people leave out: IČO 00255301. */
export function toNumberWord(digits: string): string {
  return digits.replace(/^0+(?=\d)/u, '');
}
