/** Calendar of the dated events of plans of the area. */
import type { APIRoute } from 'astro';
import { formatCalendar, getCatalogue, getPlanning } from '@/catalogue/index.ts';
import { DEFAULT_LOCALE } from '@/domain/locale.ts';
import { getMessages } from '@/i18n/messages.ts';
import { planEventsPath } from '@/routes.ts';
import { address, site } from '@/settings.ts';

export const GET: APIRoute = async () => {
  const { status } = await getCatalogue();
  const { events } = await getPlanning();
  const t = getMessages(DEFAULT_LOCALE).coordination.events;
  const page = planEventsPath({ locale: DEFAULT_LOCALE, base: import.meta.env.BASE_URL });
  const calendar = formatCalendar(
    events.filter(({ plan }) => plan.isInArea),
    {
      name: t.calendarName(site.title),
      host: address.host,
      page: new URL(page, address).href,
      asOf: status.asOf,
      describe: ({ kind, audience, plan }, { run, note }) =>
        [
          run === null ? t.kinds[kind] : `${t.kinds[kind]}, ${t.run(run)}`,
          ...(audience === null ? [] : [`${t.audience}: ${audience}`]),
          plan.title,
          ...(note === null ? [] : [note]),
        ].join('\n'),
    },
  );
  return new Response(calendar, { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } });
};
