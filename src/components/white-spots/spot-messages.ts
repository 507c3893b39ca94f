/** The sentences of white spots in a language, fetched by scripts of their pages. */
import type { Locale } from '@/domain/locale.ts';
import type { Messages } from '@/i18n/messages.ts';
import { typesetMessages } from '@/i18n/typography.ts';

export type SpotMessages = Messages['whiteSpots'];

const LOADERS: Readonly<Record<Locale, () => Promise<SpotMessages>>> = {
  cs: async () => (await import('@/i18n/cs/white-spots.ts')).whiteSpots,
};

export async function loadSpotMessages(locale: Locale): Promise<SpotMessages> {
  return typesetMessages(await LOADERS[locale]());
}
