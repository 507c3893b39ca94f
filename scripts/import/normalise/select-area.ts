/** Services of the covered area: definition of what belongs in the catalogue. */
import type { Area, Territory } from '../../../src/domain/area.ts';
import type { Provider } from '../../../src/domain/provider.ts';
import { type Service, isTelephoneService } from '../../../src/domain/service.ts';

/** Providers with the services that belong; one without any is left out. All places of a service stay. */
export function selectArea(providers: readonly Provider[], area: Area, territory: Territory): Provider[] {
  return providers.flatMap((provider) => {
    const [first, ...others] = provider.services.filter((service) => belongs(service, area, territory));
    return first === undefined ? [] : [{ ...provider, services: [first, ...others] }];
  });
}

/**
 * A service belongs when an open place of it lies in the area, when the register says that it
 * serves a kraj of it, when it is reached by telephone, or when its secret places may be there.
 */
function belongs(service: Service, area: Area, territory: Territory): boolean {
  if (area.includes('CZ') || isTelephoneService(service)) return true;
  const krajCodes = [...service.servedKrajCodes, ...(service.secret?.krajCodes ?? [])];
  return (
    krajCodes.some((code) => territory.doesKrajMeet(area, code)) ||
    service.places.some(({ address: { obecCode } }) => {
      const obec = obecCode === null ? undefined : territory.findObec(obecCode);
      return obec !== undefined && territory.isObecIn(area, obec);
    })
  );
}
