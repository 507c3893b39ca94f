/** Services of the covered area: definition of what belongs in the catalogue. */
import type { Area, Territory } from '../../../src/domain/area.ts';
import type { Provider } from '../../../src/domain/provider.ts';
import { type Service, isTelephoneService } from '../../../src/domain/service.ts';

export interface Selection {
  readonly isObecCertain: boolean;
  readonly isServing?: (service: Service) => boolean;
}

/**
 * Providers with the services that belong; one without any is left out. All places of a service stay.
 *
 * @param isServing whether somebody declares that the service serves the area (content/enrichment)
 * @param isObecCertain `false` before geocoding, which may still find the obec of a place: then
 *   a service stays whose place has an address code and no obec
 */
export function selectArea(
  providers: readonly Provider[],
  area: Area,
  territory: Territory,
  { isObecCertain, isServing = () => false }: Selection,
): Provider[] {
  if (area.includes('CZ')) return [...providers];
  const mayBelong = ({ places }: Service) =>
    !isObecCertain &&
    places.some(({ address: { obecCode, addressCode } }) => obecCode === null && addressCode !== null);
  return providers.flatMap((provider) => {
    const [first, ...others] = provider.services.filter(
      (service) => belongs(service, area, territory) || isServing(service) || mayBelong(service),
    );
    return first === undefined ? [] : [{ ...provider, services: [first, ...others] }];
  });
}

/**
 * A service belongs when an open place of it lies in the area, when the register says that it
 * serves a kraj of it, when it is reached by telephone, or when its secret places may be there.
 */
function belongs(service: Service, area: Area, territory: Territory): boolean {
  if (isTelephoneService(service)) return true;
  const krajCodes = [...service.servedKrajCodes, ...(service.secret?.krajCodes ?? [])];
  return (
    krajCodes.some((code) => territory.doesKrajMeet(area, code)) ||
    service.places.some(({ address: { obecCode } }) => {
      const obec = obecCode === null ? undefined : territory.findObec(obecCode);
      return obec !== undefined && territory.isObecIn(area, obec);
    })
  );
}
