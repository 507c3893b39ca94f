/** Open data: one row per service (UTF-8, comma). */
import type { APIRoute } from 'astro';
import { stringify } from 'csv-stringify/sync';
import { getCatalogue } from '@/catalogue/index.ts';

const COLUMNS = ['id', 'nazev', 'druh', 'formy', 'ico', 'poskytovatel', 'orp'];

export const GET: APIRoute = async () => {
  const { services } = await getCatalogue();
  const rows = services
    .toSorted((a, b) => Number(a.id) - Number(b.id))
    .map(({ id, title, type, forms, provider, orps }) => [
      id,
      asText(title),
      type.slug,
      forms.toSorted().join(';'),
      provider.ico ?? '',
      asText(provider.name),
      orps
        .map(({ code }) => code)
        .toSorted()
        .join(';'),
    ]);
  // A name that begins like a formula must not become one in a spreadsheet.
  const csv = stringify([COLUMNS, ...rows], { escape_formulas: true });
  return new Response(csv, { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
};

/** Spreadsheets set to semicolons cut a name at one; what follows must not become a formula there. */
function asText(name: string): string {
  return name.replace(/;(?=\s*[=+\-@])/gu, ';\u2009');
}
