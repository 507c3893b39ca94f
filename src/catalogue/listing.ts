/** Services as the list of one page shows them: titles told apart, addresses of the places it is about. */
import { distinctTitles } from '@/domain/title.ts';
import { sortCzech } from '@/domain/text.ts';
import type { PlaceView, ServiceView } from './views.ts';

/** Services of one page with titles that tell them apart, in Czech order of these. */
export function withDistinctTitles(services: readonly ServiceView[]): ServiceView[] {
  const titles = distinctTitles(services);
  return sortCzech(
    services.map((service, index) => ({ ...service, title: titles[index] ?? service.title })),
    ({ title }) => title,
  );
}

/**
 * Gives services, with whatever stands beside them, the titles they have on one page.
 *
 * @param services all services of the page; one may be there several times
 */
export function titlesOnPage(services: readonly ServiceView[]) {
  const each = [...new Map(services.map((service) => [service.id, service])).values()];
  const texts = distinctTitles(each);
  const titles = new Map(each.map(({ id }, index) => [id, texts[index]]));
  return <Item extends { readonly service: ServiceView }>(items: readonly Item[]): Item[] =>
    items.map((item) => ({
      ...item,
      service: { ...item.service, title: titles.get(item.service.id) ?? item.service.title },
    }));
}

/** The service with the addresses of some of its places, each once. */
export function withAddresses(service: ServiceView, isShown: (place: PlaceView) => boolean): ServiceView {
  const addresses = service.places.value.flatMap((place) =>
    isShown(place) && place.addressLines.length > 0 ? [place.addressLines.join(', ')] : [],
  );
  return { ...service, addresses: [...new Set(addresses)] };
}
