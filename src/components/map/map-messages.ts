/** The map's part of a language, fetched when a map starts: functions cannot be handed to an island. */
import type { Locale } from '@/domain/locale.ts';
import type { Messages } from '@/i18n/messages.ts';
import { typesetMessages } from '@/i18n/typography.ts';

export type MapMessages = Messages['map'];

const LOADERS: Readonly<Record<Locale, () => Promise<MapMessages>>> = {
  cs: async () => (await import('@/i18n/cs/map.ts')).map,
};

export async function loadMapMessages(locale: Locale): Promise<MapMessages> {
  return typesetMessages(await LOADERS[locale]());
}
