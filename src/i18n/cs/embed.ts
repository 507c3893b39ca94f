/** Pages for other sites' frames, and the page that makes the code for them. */
import { plural } from '../plural.ts';

export const embed = {
  orpTitle: (orpName: string) => `Sociální služby: ${orpName} a okolí`,
  orpLead: (orpName: string) => `Seznam sociálních služeb v obvodu ORP ${orpName} podle druhu.`,
  typeLead: (type: string) => `${type}: seznam služeb podle místa.`,
  /** The number of those shown stands between the two. */
  shownBefore: 'Zobrazeno služeb:',
  shownAfter: (total: string) => `(celkem ${total})`,
  nothingFits: 'Tomuto výběru teď žádná služba neodpovídá.',
  orpEmpty: 'V tomto obvodu katalog žádnou službu s uvedenou adresou nemá.',
  typeEmpty: 'V tomto katalogu teď žádná taková služba není.',
  listHeading: 'Seznam služeb',
  morePlaces: (count: number) => `a ${plural(count, 'další místo', 'další místa', 'dalších míst')}`,
  wholeKraj: 'Telefonické linky a služby s utajenou adresou jsou na stránce kraje:',
  fullPage: 'Podrobnosti a další pomoc najdete v katalogu:',
  fullPageLink: (title: string, siteTitle: string) => `${siteTitle}, ${title}`,

  withoutOrp: 'Bez uvedené adresy, pro celý kraj',

  builderTitle: 'Vložit katalog na svůj web',
  builderLead:
    'Seznam sociálních služeb můžete ukázat přímo na webu své obce. Údaje se v něm samy mění spolu s katalogem, nic přepisovat nemusíte.',
  stepsHeading: 'Jak na to',
  steps: {
    choose: 'Vyberte níže, co se má na vašem webu ukázat, a stiskněte „Vytvořit kód“.',
    copy: 'Prohlédněte si náhled a kód zkopírujte.',
    paste:
      'V redakčním systému svého webu přepněte stránku do zobrazení HTML (bývá označené jako „zdrojový kód“ nebo „vložit HTML“), kód vložte a stránku uložte.',
  },
  stepsProblem:
    'Když se po uložení nic neukáže, redakční systém nebo nastavení serveru vložený rám nedovoluje. Pošlete kód správci svého webu a požádejte ho, aby povolil rámy z adresy:',
  stepsPrivacy:
    'Vložený seznam neukládá cookies a nikoho nesleduje. Odkazy v něm otevřou celou stránku katalogu ve stejném okně.',

  formHeading: 'Co se má ukázat',
  kindLegend: 'Seznam',
  kindOrp: 'všechny služby v jednom městě a jeho okolí',
  kindType: 'jeden druh služby v celém katalogu',
  orpLabel: 'Město',
  typeLabel: 'Druh služby',
  typesSummary: 'Jen některé druhy služeb',
  typesHint: 'Když nic nevyberete, ukážou se všechny.',
  orpsSummary: 'Jen některá města',
  formsLegend: 'Jen některé formy',
  formsHint: 'Když nic nevyberete, ukážou se všechny.',
  looksLegend: 'Podoba',
  map: 'ukázat mapu',
  mapHint: 'Mapa ukazuje stejné služby jako seznam.',
  largePrint: 'větší písmo',
  heightLabel: 'Výška rámu',
  heights: {
    500: 'nízký (500 bodů)',
    800: 'střední (800 bodů)',
    1200: 'vysoký (1200 bodů)',
  },
  submit: 'Vytvořit kód',
  resultHeading: 'Kód pro váš web',
  codeLabel: 'Kód',
  copy: 'Zkopírovat',
  made: 'Kód je připravený.',
  copied: 'Kód je zkopírovaný.',
  selected: 'Kód je označený. Zkopírujte ho klávesami Ctrl a C.',
  previewHeading: 'Náhled',
  previewTitle: 'Náhled vloženého seznamu',

  readyHeading: 'Hotové adresy',
  readyLead:
    'Kód se dá napsat i ručně. V tomto příkladu stačí adresu za slovem „src“ vyměnit za jinou ze seznamu a upravit název za slovem „title“.',
  readyOrps: 'Města a okolí',
  readyTypes: 'Druhy služeb',
  optionsHeading: 'Volby v adrese',
  optionsLead:
    'Za adresu můžete připsat znak # a volby oddělené znakem &. Volbu nebo hodnotu, kterou stránka nezná, vynechá.',
  options: {
    'druh=': 'druhy služeb oddělené čárkou, tak jak stojí v adresách níže; u seznamu jednoho města',
    'orp=': 'kódy ORP podle ČSÚ oddělené čárkou; u seznamu jednoho druhu',
    'forma=': 'amb, pob nebo ter (docházíte, bydlíte, přijedou), oddělené čárkou',
    'pismo=velke': 'větší písmo',
    'mapa=ne': 'bez mapy',
    'jazyk=': 'jazyk stránky, nyní jen cs',
  },
};
