/** Services as the list of one page shows them: titles told apart, addresses of the places it is about. */
import { distinctTitles } from '@/domain/title.ts';
import { sortCzech } from '@/domain/text.ts';
import type { PlaceView, ServiceView } from './views.ts';

/** Services of one page with titles that tell them apart, in Czech order of these. */
export function withDistinctTitles(services: readonly ServiceView[]): ServiceView[] {
  return sortCzech(withTitlesToldApart(services), ({ title }) => title);
}

/** The same services in the order they came. */
function withTitlesToldApart(services: readonly ServiceView[]): ServiceView[] {
  const titles = distinctTitles(services);
  return services.map((service, index) => ({ ...service, title: titles[index] ?? service.title }));
}

/** Answers, groups or whatever stands around services, with the titles of these told apart. */
export function withToldApart<Item extends { readonly service: ServiceView }>(
  items: readonly Item[],
): Item[] {
  const services = withTitlesToldApart(items.map(({ service }) => service));
  return items.map((item, index) => ({ ...item, service: services[index] ?? item.service }));
}

/** The service with the addresses of some of its places, each once. */
export function withAddresses(service: ServiceView, isShown: (place: PlaceView) => boolean): ServiceView {
  const addresses = service.places.value.flatMap((place) =>
    isShown(place) && place.addressLines.length > 0 ? [place.addressLines.join(', ')] : [],
  );
  return { ...service, addresses: [...new Set(addresses)] };
}
