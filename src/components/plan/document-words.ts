/** What one must know of a document before opening it, in words. */
import type { DocumentView } from '@/catalogue/views.ts';
import { formatPartialDate, formatSize } from '@/i18n/format.ts';
import type { Messages } from '@/i18n/messages.ts';

/** @param hasAddresses whether others beside it have an address, so that its lack is worth saying */
export function documentDetails(
  { kind, issuer, date, format, sizeBytes, language, accessibility, href }: DocumentView,
  hasAddresses: boolean,
  t: Messages['plan'],
): string[] {
  return [
    t.document[kind],
    ...(issuer === null ? [] : [issuer]),
    date === null ? t.noDate : formatPartialDate(date),
    ...(format === null ? [] : [format]),
    ...(sizeBytes === null ? [] : [t.fileSize(formatSize(sizeBytes))]),
    ...(language === null ? [] : [languageOf(language, t)]),
    ...(accessibility === null ? [] : [t.accessibility[accessibility]]),
    ...(hasAddresses && href === null ? [t.noAddress] : []),
  ];
}

function languageOf(code: string, t: Messages['plan']): string {
  return code in t.language ? t.language[code as keyof typeof t.language] : t.otherLanguage(code);
}
