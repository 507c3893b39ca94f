/** Rows of the basic network beside what the register says of the same services. */
import { kindOfService } from '@/domain/demo-id.ts';
import type { RowOf } from '@/domain/plan/tables.ts';
import { typeset } from '@/i18n/typography.ts';
import type { ServiceView } from '../views.ts';
import { type PlanContext, setOrNull } from './plan-context.ts';
import type { NetworkEntryView, NetworkMismatch } from './plan-views.ts';

/** Rows of services of the other kind of register (demo or real) are passed over. */
export function toNetworkViews(context: PlanContext): NetworkEntryView[] {
  const { services, status } = context.catalogue;
  const serviceById = new Map(services.map((service) => [service.id, service]));
  return context.data.tables.network
    .filter(({ service }) => kindOfService(service) === status.kind)
    .map((entry) => {
      const service = serviceById.get(entry.service) ?? null;
      const { capacity: count, unit } = entry;
      return {
        serviceId: entry.service,
        service,
        year: entry.year,
        form: entry.form,
        type: context.type(entry.type),
        layer: typeset(entry.layer),
        capacity: count === null || unit === null ? null : { count, unit },
        financing: setOrNull(entry.financing),
        mismatches: service === null ? [{ kind: 'unknown-service' }] : mismatchesOf(entry, service),
      };
    });
}

function mismatchesOf(entry: RowOf<'network'>, service: ServiceView): NetworkMismatch[] {
  const form = service.formViews.value.find((view) => view.form === entry.form);
  const registered = form?.capacities.find(({ unit }) => unit === entry.unit)?.count ?? null;
  return [
    ...(service.type.code === entry.type ? [] : [{ kind: 'type', registered: service.type } as const]),
    ...(form === undefined ? [{ kind: 'form', registered: service.forms } as const] : []),
    ...(form === undefined || entry.capacity === null || entry.capacity === registered
      ? []
      : [{ kind: 'capacity', registered } as const]),
  ];
}
