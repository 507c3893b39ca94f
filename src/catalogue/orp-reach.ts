/** What serves an ORP, as its pages show it: here, from elsewhere, next door. */
import type { Orp } from '@/domain/area.ts';
import { compareReach, reach, type ReachAnswer } from '@/domain/reach.ts';
import { sortCzech } from '@/domain/text.ts';
import type { Catalogue } from './catalogue.ts';
import { titlesOnPage, withAddresses } from './listing.ts';
import { NEAREST_PER_TYPE } from './reaching.ts';
import type {
  Neighbour,
  NextDoor,
  OrpSurroundings,
  ReachedService,
  ServiceTypeView,
  ServiceView,
  TypeInOrpView,
} from './views.ts';

export function typeInOrp(catalogue: Catalogue, { code }: ServiceTypeView, orp: Orp): TypeInOrpView {
  const reached = catalogue.servicesReachingOrp(orp, code);
  const elsewhere = reached.filter(({ service }) => !standsIn(orp, service));
  const ofAnswer = (answer: ReachAnswer) => elsewhere.filter(({ answers: [best] }) => best.answer === answer);
  const here = reached.filter(({ service }) => standsIn(orp, service));
  const [comes, phone, kraj] = [ofAnswer('comes'), ofAnswer('phone'), ofAnswer('kraj')];

  const named = new Set([here, comes, phone, kraj].flat().map(({ service }) => service.id));
  const isNew = ({ id }: ServiceView) => !named.has(id);
  const withoutObec = catalogue
    .servicesWithoutOrp(orp.krajCode)
    .filter((service) => service.type.code === code && isNew(service))
    .filter(({ isTelephone, hasSecretPlace }) => !isTelephone && !hasSecretPlace)
    .map((service) => ({ service }));
  const nextDoor = neighboursWith(catalogue, orp, code, isNew);
  const hasNear = here.length + comes.length + nextDoor.length > 0;
  const nearest = hasNear ? [] : catalogue.nearestOfType(code, orp, named);

  const all = [here, comes, phone, kraj, withoutObec, ...nextDoor.map((each) => each.nearest), nearest];
  const withTitles = titlesOnPage(all.flat().map(({ service }) => service));
  return {
    here: sortCzech(withTitles(here), ({ service }) => service.title).map((each) => ({
      ...each,
      service: withAddresses(each.service, (place) => place.orp?.code === orp.code),
    })),
    comes: withTitles(comes),
    phone: withTitles(phone),
    kraj: withTitles(kraj),
    withoutObec: withTitles(withoutObec).map(({ service }) => service),
    nextDoor: nextDoor.map((each) => ({ ...each, nearest: withTitles(each.nearest) })),
    nearest: withTitles(nearest),
  };
}

function standsIn({ code }: Orp, { orps }: ServiceView): boolean {
  return orps.some((orp) => orp.code === code);
}

function neighboursWith(
  catalogue: Catalogue,
  orp: Orp,
  typeCode: string,
  isNew: (service: ServiceView) => boolean,
): NextDoor[] {
  const withPage = new Set(catalogue.orpsWithTypes.map(({ code }) => code));
  return catalogue
    .neighboursOf(orp.code)
    .map((neighbour) => {
      const services = catalogue.servicesOfTypeInOrp(typeCode, neighbour.code);
      const reached = services
        .filter(isNew)
        .flatMap((service) => seenFrom(catalogue, orp, service, neighbour));
      const nearest = reached.toSorted((a, b) => compareReach(a.answers[0], b.answers[0]));
      return {
        orp: neighbour,
        hasPage: withPage.has(neighbour.code),
        count: services.length,
        nearest: nearest.slice(0, NEAREST_PER_TYPE),
      };
    })
    .filter(({ nearest }) => nearest.length > 0)
    .toSorted((a, b) => distanceTo(a) - distanceTo(b));
}

/** A service by its places in the neighbouring ORP only. */
function seenFrom(catalogue: Catalogue, orp: Orp, service: ServiceView, neighbour: Orp): ReachedService[] {
  const { reachable, declared } = service;
  const places = reachable.places.filter(({ orpCode }) => orpCode === neighbour.code);
  const seat = catalogue.territory.getObec(orp.seatObecCode);
  const [best, ...others] = reach(seat, { ...reachable, places }, declared.area ?? undefined);
  const obecNames = service.places.value.flatMap((place) =>
    place.orp?.code === neighbour.code ? (place.obec?.name ?? []) : [],
  );
  const shown = { ...service, obecNames: [...new Set(obecNames)] };
  return best === undefined ? [] : [{ service: shown, answers: [best, ...others] }];
}

function distanceTo({ nearest: [first] }: NextDoor): number {
  return first?.answers[0].distanceKm ?? Number.MAX_VALUE;
}

export function orpSurroundings(catalogue: Catalogue, orp: Orp): OrpSurroundings {
  const elsewhere = catalogue
    .servicesReachingOrp(orp)
    .filter(({ service }) => service.places.value.length > 0 && !standsIn(orp, service));
  const ofAnswer = (answer: ReachAnswer) => elsewhere.filter(({ answers: [best] }) => best.answer === answer);
  const comes = ofAnswer('comes');
  const withTitles = titlesOnPage([
    ...catalogue.servicesInOrp(orp.code),
    ...comes.map(({ service }) => service),
  ]);
  return {
    comes: withTitles(comes),
    krajCount: ofAnswer('kraj').length,
    neighbours: neighbours(catalogue, orp),
  };
}

export function neighbours(catalogue: Catalogue, orp: Orp): Neighbour[] {
  const withPage = new Set(catalogue.orps.map(({ code }) => code));
  return catalogue.neighboursOf(orp.code).map((neighbour) => ({
    orp: neighbour,
    kraj: catalogue.territory.getKraj(neighbour.krajCode),
    count: withPage.has(neighbour.code) ? catalogue.servicesInOrp(neighbour.code).length : null,
  }));
}
