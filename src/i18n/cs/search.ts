/** The search page. */
import { plural } from '../plural.ts';

export const search = {
  title: 'Hledat služby',
  lead: 'Napište, s čím potřebujete pomoci, nebo název služby či poskytovatele.',
  label: 'Co hledáte?',
  hint: 'Háčky a čárky psát nemusíte.',
  submit: 'Hledat',
  filters: 'Upřesnit výběr',
  types: 'Druh služby',
  forms: 'Jak služba pomáhá',
  orps: 'Místo',
  applyFilters: 'Použít výběr',
  clear: 'Zrušit výběr',
  resultsHeading: 'Výsledky',
  loading: 'Hledám…',
  found: (count: number) =>
    count === 0 ? 'Nic jsme nenašli.' : `Nalezeno: ${plural(count, 'služba', 'služby', 'služeb')}.`,
  empty: 'Zkuste jiné nebo kratší slovo, případně zrušte výběr. Můžete také projít přehledy níže.',
  emptyQuery: 'Napište, co hledáte, nebo něco vyberte v upřesnění.',
  chosen: (names: string) => `Zvoleno: ${names}`,
  filtersChosen: (count: number) => `Upřesnit výběr (zvoleno: ${count})`,
  placeNote:
    'Výběr místa nezahrnuje pomoc po telefonu a služby s utajenou adresou. Najdete je na stránce kraje:',
  shown: (shown: number, count: number) =>
    `Zobrazeno ${shown} z ${plural(count, 'služby', 'služeb', 'služeb')}.`,
  showMore: (count: number) => `Ukázat ${plural(count, 'další službu', 'další služby', 'dalších služeb')}`,
  failed: 'Hledání se nepodařilo načíst. Použijte prosím přehledy níže.',
  withoutScript:
    'Hledání potřebuje JavaScript, který je ve vašem prohlížeči vypnutý. Všechny služby najdete i bez něj:',
  browse: 'Přehledy služeb',
  whatHappens: 'Slova, která napíšete, zůstávají ve vašem prohlížeči.',
};
