/** Address points with an open place of the area: what maps show, in an order that both their files share. */
import type { Orp } from '@/domain/area.ts';
import type { AddressPointView, ServiceView } from './views.ts';

/**
 * @param services in the order their titles are to have at an address
 * @param orps those with pages, in the order of lists
 * @returns by ORP in the order given, then from south to north: neighbours stand beside each other,
 *   which halves the file of all points
 */
export function toAddressPoints(
  services: readonly ServiceView[],
  orps: readonly Orp[],
): readonly AddressPointView[] {
  const points = new Map<string, AddressPointView & { services: ServiceView[] }>();
  for (const service of services) {
    // It stands in no ORP, whatever address its provider gave.
    if (service.isTelephone) continue;
    for (const { addressCode, point, orp, isInArea, addressLines } of service.places.value) {
      if (addressCode === null || point === null || orp === null || !isInArea) continue;
      const known = points.get(addressCode);
      if (known === undefined) {
        const address = addressLines.join(', ');
        points.set(addressCode, { addressCode, address, point, orpCode: orp.code, services: [service] });
      } else if (known.services.at(-1) !== service) known.services.push(service);
    }
  }
  const order = new Map(orps.map(({ code }, index) => [code, index]));
  return [...points.values()]
    .filter(({ orpCode }) => order.has(orpCode))
    .toSorted(
      (a, b) =>
        (order.get(a.orpCode) ?? 0) - (order.get(b.orpCode) ?? 0) ||
        a.point.lat - b.point.lat ||
        a.point.lon - b.point.lon ||
        Number(a.addressCode) - Number(b.addressCode),
    );
}
