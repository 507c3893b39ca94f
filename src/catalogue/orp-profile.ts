/** Everything planners need to know of one ORP: the register and the plans put together. */
import type { Orp } from '@/domain/area.ts';
import type { Office } from '@/domain/office.ts';
import { sortCzech } from '@/domain/text.ts';
import type { Catalogue } from './catalogue.ts';
import { officesOf } from './office-views.ts';
import type { Planning } from './plans/planning.ts';
import type { NamedArea, OrpProfileView, PlanView } from './views.ts';
import type { WhiteSpots } from './white-spots.ts';

interface Sources {
  readonly catalogue: Catalogue;
  readonly planning: Planning;
  readonly whiteSpots: WhiteSpots;
  readonly offices: readonly Office[];
}

export function toOrpProfile(
  { catalogue, planning, whiteSpots, offices }: Sources,
  orp: Orp,
): OrpProfileView {
  const services = catalogue.servicesInOrp(orp.code);
  const plans = planning.plans.filter(({ area }) => area.some((part) => covers(part, orp)));
  const isOf = (areas: readonly NamedArea[]) => areas.some((area) => area.code === orp.code);
  const isOfKraj = (areas: readonly NamedArea[]) => areas.some((area) => area.code === orp.krajCode);
  return {
    orp,
    kraj: catalogue.territory.getKraj(orp.krajCode),
    services,
    cells: whiteSpots.cellsOfOrp(orp),
    spanning: sortCzech(
      services.flatMap((service) => {
        const others = service.orps.filter(({ code }) => code !== orp.code);
        return others.length === 0 ? [] : [{ service, others }];
      }),
      ({ service }) => service.title,
    ),
    network: planning.network.filter(({ service }) => service?.orps.some(({ code }) => code === orp.code)),
    measures: planning.measuresFor({ orpCode: orp.code }),
    coverage: planning.coverage(orp),
    events: plans.flatMap(({ events }: PlanView) => events),
    documents: planning.documents.filter(({ areas }) => isOf(areas)),
    krajDocuments: planning.documents.filter(({ areas }) => !isOf(areas) && isOfKraj(areas)),
    offices: officesOf(offices, orp, catalogue.status),
  };
}

function covers(area: NamedArea, orp: Orp): boolean {
  switch (area.level) {
    case 'country':
      return true;
    case 'kraj':
      return area.kraj.code === orp.krajCode;
    case 'orp':
      return area.orp.code === orp.code;
    case 'obec':
      return area.obec.orpCode === orp.code;
  }
}
