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
  empty: 'Zkuste jiné slovo, kratší výraz nebo méně upřesnění. Pomůže i přehled:',
  showMore: (count: number) => `Ukázat ${plural(count, 'další službu', 'další služby', 'dalších služeb')}`,
  failed: 'Hledání se nepodařilo načíst. Použijte prosím přehledy:',
  withoutScript:
    'Hledání potřebuje JavaScript, který je ve vašem prohlížeči vypnutý. Všechny služby najdete i bez něj:',
  browse: 'Přehledy služeb',
  whatHappens: 'Co hledáte, zůstává ve vašem prohlížeči. Nikam se to neposílá.',
};
