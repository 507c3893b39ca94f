/** Everything search can find, for the step that makes the index; it takes this file away. */
import type { APIRoute } from 'astro';
import { getCatalogue } from '@/catalogue/index.ts';
import { getMessages } from '@/i18n/messages.ts';
import { numberServices } from '@/map/points-file.ts';
import { servicePath } from '@/routes.ts';
import { toSearchRecord } from '@/search/records.ts';

export const GET: APIRoute = async () => {
  const catalogue = await getCatalogue();
  const { common } = getMessages('cs');
  const numbers = new Map(numberServices(catalogue.addressPoints).map((id, number) => [id, number]));
  const records = catalogue.services.map((service) => {
    const where = service.isTelephone
      ? common.byTelephone
      : [...service.obecNames, ...(service.hasSecretPlace ? [common.secretAddress] : [])].join(', ');
    const path = servicePath({ locale: 'cs', base: '/' }, service.id).slice(1);
    return toSearchRecord(service, { path, where, onMap: numbers.get(service.id) ?? null });
  });
  return Response.json(records);
};
