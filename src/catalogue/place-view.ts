/** Places and addresses of the register → views. */
import { type Address, formatAddress } from '@/domain/address.ts';
import type { Obec, Orp } from '@/domain/area.ts';
import type { Place } from '@/domain/place.ts';
import { findPragueDistrict } from '@/domain/prague-district.ts';
import { typeset } from '@/i18n/typography.ts';
import type { ViewContext } from './view-context.ts';
import type { PlaceView } from './views.ts';

export function toPlaceView(context: ViewContext, place: Place): PlaceView {
  const { territory, data } = context;
  const { obecCode, cityPart, pragueDistrict } = place.address;
  const { code: partCode, name: partName } = cityPart ?? { code: '', name: null };
  const obec: Obec | null = obecCode === null ? null : territory.getObec(obecCode);
  const orp: Orp | null = obec === null ? null : territory.getOrp(obec.orpCode);
  return {
    id: place.id,
    name: place.name,
    addressCode: place.address.addressCode,
    addressLines: addressLines(context, place.address),
    obec,
    orp,
    cityPart: partName === null ? null : { code: partCode, name: typeset(partName) },
    pragueDistrict: findPragueDistrict(pragueDistrict?.code),
    point: place.point,
    isInArea: obec !== null && territory.isObecIn(data.meta.area, obec),
  };
}

/** Lines of an address; where not even the obec is known, the kraj. */
export function addressLines({ territory }: ViewContext, address: Address): string[] {
  const obec = address.obecCode === null ? undefined : territory.findObec(address.obecCode);
  const lines = formatAddress(address, obec?.name);
  if (lines.length > 0 || address.krajCode === null) return lines;
  return [territory.getKraj(address.krajCode).name];
}
