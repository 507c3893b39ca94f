/** One row of the table of served areas (served-table.ts): its columns, and what may stand in them. */
import { z } from 'zod';
import { Declarant } from './provenance.ts';
import { ServiceId } from './service.ts';
import { cleanText, foldText } from './text.ts';

/** Headings as the README gives them; case and diacritics do not matter. */
export const SERVED_COLUMNS = {
  service: 'služba',
  obec: 'obec',
  orp: 'ORP',
  source: 'sdělil',
  date: 'datum',
  note: 'poznámka',
} as const;
export type ServedColumn = keyof typeof SERVED_COLUMNS;

/** Who says so, in the words of the table; those of the files of single services are taken too. */
export const SERVED_SOURCES: Readonly<Record<string, Declarant>> = {
  poskytovatel: 'provider',
  'krajský úřad': 'kraj',
  'obecní úřad': 'obec',
  'městský úřad': 'obec',
  'provozovatel katalogu': 'operator',
  'veřejný zdroj': 'public',
};
const SOURCES = new Map([
  ...Declarant.options.map((source) => [source as string, source] as const),
  ...Object.entries(SERVED_SOURCES).map(([words, source]) => [foldText(words), source] as const),
]);

/** A cell without what does not show; a number loses the spaces a spreadsheet puts between thousands. */
const Cell = z.string().transform((text) => {
  const cleaned = cleanText(text) ?? '';
  return /^[\d ]+$/u.test(cleaned) ? cleaned.replaceAll(' ', '') : cleaned;
});
/** Another word to an empty cell than to a wrong one. */
const told = (empty: string, wrong: string) => ({
  error: ({ input }: { readonly input?: unknown }) => (input === '' ? `is empty: write ${empty}` : wrong),
});
const WHO = Object.keys(SERVED_SOURCES).join(', ');
const CZECH_DATE = /^(?<day>\d{1,2})\. ?(?<month>\d{1,2})\. ?(?<year>\d{4})$/u;

/** One row; each issue says what is wrong and what to write. */
export const ServedRow = z
  .strictObject({
    service: Cell.pipe(
      z
        .string()
        .regex(
          /^[1-9]\d*$/u,
          told(
            'the number of the service, in every row',
            'is no number of a service: it is the number at the end of the address of its page',
          ),
        )
        .pipe(ServiceId),
    ),
    obec: Cell,
    orp: Cell,
    source: Cell.transform((words, context) => {
      const source = SOURCES.get(foldText(words));
      if (source !== undefined) return source;
      context.addIssue(words === '' ? `is empty: write who says so: ${WHO}` : `write one of: ${WHO}`);
      return z.NEVER;
    }),
    date: Cell.transform(toIsoDate).pipe(
      z.iso.date(
        told(
          'the day on which it was true, such as 31. 8. 2026',
          'is no day: write it as 31. 8. 2026 or 2026-08-31',
        ),
      ),
    ),
    /** For whoever fills the table in; never read and never published. */
    note: z.string(),
  })
  .refine(({ obec, orp }) => (obec === '') !== (orp === ''), {
    path: ['obec'],
    error: ({ input }) =>
      (input as { obec: string }).obec === ''
        ? 'is empty, and so is the column ORP: write an obec or an ORP, by its name or code'
        : 'is filled in, and so is the column ORP: give an obec, or an ORP with all its obce; for both take two rows',
    when: () => true,
  });
export type ServedRow = z.infer<typeof ServedRow>;

/** A day as Czech spreadsheets write it; anything else as it is. */
function toIsoDate(text: string): string {
  const { day = '', month = '', year = '' } = CZECH_DATE.exec(text)?.groups ?? {};
  return year === '' ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
