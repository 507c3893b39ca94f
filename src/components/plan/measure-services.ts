/** Services of the types of a measure in its ORPs, as the catalogue counts them. */
import type { MeasureView, ServiceTypeView, ServiceView } from '@/catalogue/views.ts';
import type { Orp, OrpCode } from '@/domain/area.ts';
import type { DatedCount } from '@/domain/service-history.ts';
import type { IsoDate } from '@/domain/validity.ts';

/** What is asked of the catalogue. */
export interface CountingCatalogue {
  readonly status: { readonly asOf: IsoDate };
  readonly orps: readonly Orp[];
  readonly orpsWithTypes: readonly Orp[];
  servicesOfTypeInOrp(typeCode: string, orpCode: OrpCode): readonly ServiceView[];
  countsOverTime(typeCode: string, orpCode: OrpCode): readonly DatedCount[];
}

export interface MeasureServiceCounts {
  readonly asOf: IsoDate;
  /** A service in two of the ORPs counts once. */
  readonly total: number;
  /** The plan names no ORP, so `total` is of all its area that the site covers, and there are no pairs. */
  readonly isWholeArea: boolean;
  readonly pairs: readonly {
    readonly type: ServiceTypeView;
    readonly orp: Orp;
    /** Now. */
    readonly services: number;
    /** Now and before, oldest first. */
    readonly counts: readonly DatedCount[];
    readonly hasPage: boolean;
  }[];
}

/**
 * @param isOfPlan whether an ORP lies in the area of the plan
 * @returns `null` when the plan names no type, or none of its ORPs is of this site: nothing can be counted
 */
export function countServices(
  { types, orps }: Pick<MeasureView, 'types' | 'orps'>,
  catalogue: CountingCatalogue,
  isOfPlan: (orp: Orp) => boolean,
): MeasureServiceCounts | null {
  const isWholeArea = orps.length === 0;
  const known = new Set(catalogue.orps.map(({ code }) => code));
  const counted = isWholeArea ? catalogue.orps.filter(isOfPlan) : orps.filter(({ code }) => known.has(code));
  if (types.length === 0 || counted.length === 0) return null;
  const hasPage = new Set(catalogue.orpsWithTypes.map(({ code }) => code));
  const found = types.flatMap((type) =>
    counted.map((orp) => ({ type, orp, services: catalogue.servicesOfTypeInOrp(type.code, orp.code) })),
  );
  return {
    asOf: catalogue.status.asOf,
    total: new Set(found.flatMap(({ services }) => services.map(({ id }) => id))).size,
    isWholeArea,
    pairs: isWholeArea
      ? []
      : found.map(({ type, orp, services }) => ({
          type,
          orp,
          services: services.length,
          counts: catalogue.countsOverTime(type.code, orp.code),
          hasPage: hasPage.has(orp.code),
        })),
  };
}
