/** Services that are gone: what is told of them for a year, and what there is in their place. */
import type { Obec } from '@/domain/area.ts';
import { compareReach } from '@/domain/reach.ts';
import { isShown, type Tombstone } from '@/domain/register-changes.ts';
import { compareCzech } from '@/domain/text.ts';
import { distinctTitles, titleOf } from '@/domain/title.ts';
import type { Catalogue } from './catalogue.ts';
import type { ReachIndex } from './reaching.ts';
import type { ViewContext } from './view-context.ts';
import type { EndedServiceView, ReachedService, ServiceTypeView } from './views.ts';

/** So many services of the same type are named in its place. */
const MAX_NEAREST = 5;

/** What the pages of ended services lead to. */
export interface Surroundings {
  readonly catalogue: Pick<Catalogue, 'kraje' | 'orpsWithTypes' | 'providers' | 'services' | 'types'>;
  readonly index: Pick<ReachIndex, 'nearestOfType'>;
}

/** In the order of ids; none that the catalogue has again, none that has been gone for more than a year. */
export function toEndedViews(context: ViewContext, around: Surroundings): EndedServiceView[] {
  const { tombstones, meta } = context.data;
  const present = new Set(around.catalogue.services.map(({ id }) => id));
  return tombstones
    .filter((tombstone) => !present.has(tombstone.id) && isShown(tombstone, meta.asOf))
    .map((tombstone) => toEndedView(context, tombstone, around));
}

function toEndedView(
  context: ViewContext,
  { id, typeCode, providerKey, providerName, reason, endedOn, asOf, krajCodes, open }: Tombstone,
  { catalogue, index }: Surroundings,
): EndedServiceView {
  const { territory } = context;
  const type = context.type(typeCode);
  const obce = (open?.obecCodes ?? []).flatMap((code) => territory.findObec(code) ?? []);
  const orpCodes = new Set(obce.map(({ orpCode }) => orpCode));
  const inKraje = new Set(obce.length > 0 ? obce.map(({ krajCode }) => krajCode) : krajCodes);
  const hasTypePage = catalogue.types.some(({ code }) => code === typeCode);
  return {
    kind: 'ended',
    id,
    title: titleOf({ places: [{ name: open?.name ?? null }] }, type.label, providerName),
    type,
    hasTypePage,
    provider: {
      key: providerKey,
      name: providerName,
      hasPage: catalogue.providers.some(({ key }) => key === providerKey),
    },
    reason,
    endedOn,
    missed: context.fromRegister(asOf),
    obecNames: obce.map(({ name }) => name).toSorted(compareCzech),
    nearest: nearestTo(obce, type, index),
    typeOrps: hasTypePage ? catalogue.orpsWithTypes.filter(({ code }) => orpCodes.has(code)) : [],
    kraje: catalogue.kraje.filter(({ code }) => inKraje.has(code)),
  };
}

/**
 * The nearest services of a type to any of the obce, best first, with titles that tell them apart,
 * and from the type itself, which the page leads to as well.
 */
function nearestTo(
  obce: readonly Obec[],
  { code: typeCode, label }: ServiceTypeView,
  index: Surroundings['index'],
): ReachedService[] {
  const reached = obce.flatMap((obec) => {
    // The index names a few at a time; those after them are the nearest without them.
    const first = index.nearestOfType(typeCode, obec, new Set());
    return [...first, ...index.nearestOfType(typeCode, obec, new Set(first.map(({ service }) => service)))];
  });
  const byService = Map.groupBy(
    reached.toSorted((a, b) => compareReach(a.answers[0], b.answers[0])),
    ({ service }) => service,
  );
  const nearest = [...byService.values()].flatMap(([best]) => best ?? []).slice(0, MAX_NEAREST);
  const ofType = { title: label.replaceAll('\u00A0', ' '), obecNames: [], providerName: '', id: '' };
  const [, ...titles] = distinctTitles([ofType, ...nearest.map(({ service }) => service)]);
  return nearest.map(({ service, answers }, position) => ({
    service: { ...service, title: titles[position] ?? service.title },
    answers,
  }));
}
