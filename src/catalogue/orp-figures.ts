/** Services, places and registered capacities of each ORP, of all types together and of each. */
import type { Orp, OrpCode } from '@/domain/area.ts';
import { type CapacityHolder, sumCapacities } from '@/domain/orp-capacity.ts';
import { foldText } from '@/domain/text.ts';
import type { FigureColumns, FiguresFile } from '@/map/figures-file.ts';
import type { CodeLabel, ServiceTypeView, ServiceView } from './views.ts';

interface Source {
  readonly orps: readonly Orp[];
  readonly types: readonly ServiceTypeView[];
  readonly targetGroups: readonly CodeLabel[];
  /** Of one type: in the whole catalogue. */
  readonly servicesOfType: (typeCode: string) => readonly ServiceView[];
  readonly servicesInOrp: (orpCode: OrpCode) => readonly ServiceView[];
}

export function toFigures({ orps, types, targetGroups, servicesOfType, servicesInOrp }: Source): FiguresFile {
  const seniors = targetGroups.find(({ label }) => foldText(label) === 'seniori')?.code;
  const columns = (typeCode: string | null, isForSeniorsOnly: boolean): FigureColumns => {
    const ofOrp = orps.map(({ code }) =>
      servicesInOrp(code).filter(({ type }) => typeCode === null || type.code === typeCode),
    );
    return {
      services: ofOrp.map(({ length }) => length),
      places: ofOrp.map((services, index) =>
        services.reduce((sum, service) => sum + placesIn(service, orps[index]?.code), 0),
      ),
      capacities: typeCode === null ? [] : capacityColumns(orps, ofOrp),
      isForSeniorsOnly,
    };
  };
  const isForSeniors = (services: readonly ServiceView[]) =>
    seniors !== undefined &&
    services.length > 0 &&
    services.every(
      ({ targetGroupCodes }) => targetGroupCodes.length === 1 && targetGroupCodes[0] === seniors,
    );
  return {
    orps: orps.map(({ code, population }) => ({ code, population })),
    all: columns(null, false),
    types: Object.fromEntries(
      types
        .filter(({ code }) => servicesOfType(code).length > 0)
        .map(({ code, slug }) => [slug, columns(code, isForSeniors(servicesOfType(code)))]),
    ),
  };
}

function placesIn({ places }: ServiceView, orpCode: OrpCode | undefined): number {
  return places.value.filter(({ orp }) => orp?.code === orpCode).length;
}

function capacityColumns(
  orps: readonly Orp[],
  ofOrp: readonly (readonly ServiceView[])[],
): FigureColumns['capacities'] {
  const sums = orps.map(({ code }, index) => sumCapacities(code, (ofOrp[index] ?? []).map(toHolder)));
  const kinds = new Map(sums.flat().map(({ form, unit }) => [`${form} ${unit}`, { form, unit }]));
  return [...kinds.values()].map(({ form, unit }) => {
    const found = sums.map((list) => list.find((sum) => sum.form === form && sum.unit === unit));
    return {
      form,
      unit,
      counts: found.map((sum) => sum?.count ?? 0),
      spanning: found.map((sum) => sum?.spanning ?? 0),
    };
  });
}

function toHolder({ hasSecretPlace, places, formViews }: ServiceView): CapacityHolder {
  return {
    hasSecretPlace,
    orpCodes: places.value.map(({ orp }) => orp?.code ?? null),
    forms: formViews.value,
  };
}
