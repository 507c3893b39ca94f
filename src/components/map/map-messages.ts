/** The map's part of a language, fetched when a map starts: functions cannot be handed to an island. */
import type { Locale } from '@/domain/site.ts';
import type { Messages } from '@/i18n/messages.ts';
import { typeset } from '@/i18n/typography.ts';

export type MapMessages = Messages['map'];

const LOADERS: Readonly<Record<Locale, () => Promise<MapMessages>>> = {
  cs: async () => (await import('@/i18n/cs/map.ts')).map,
};

export async function loadMapMessages(locale: Locale): Promise<MapMessages> {
  const messages = await LOADERS[locale]();
  const entries = Object.entries(messages).map(([key, message]) => [
    key,
    typeof message === 'string'
      ? typeset(message)
      : (...values: Parameters<typeof message>) => typeset((message as (...all: never) => string)(...(values as never))),
  ]);
  return Object.fromEntries(entries) as MapMessages;
}
