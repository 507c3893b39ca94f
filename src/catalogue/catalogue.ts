/** The whole catalogue with its indexes, computed once and asked by pages. */
import type { Kraj, KrajCode, Obec, Okres, Orp, OrpCode, Territory } from '@/domain/area.ts';
import type { CrisisLine } from '@/domain/crisis-line.ts';
import type { OrpWithObce } from '@/domain/orp-reach.ts';
import type { DatedCount, ServiceHistory } from '@/domain/service-history.ts';
import { sortCzech } from '@/domain/text.ts';
import { typeset } from '@/i18n/typography.ts';
import type { FiguresFile } from '@/map/figures-file.ts';
import { toAddressPoints } from './address-points.ts';
import { toEndedViews } from './ended.ts';
import { toLexiconView } from './lexicon.ts';
import type { CatalogueData } from './load.ts';
import { toFigures } from './orp-figures.ts';
import { ReachIndex } from './reaching.ts';
import { toProviderView } from './provider-view.ts';
import { toServiceView } from './service-view.ts';
import { ViewContext } from './view-context.ts';
import type {
  AddressPointView,
  CodeLabel,
  DataStatus,
  EndedServiceView,
  LexiconView,
  ProviderView,
  ReachedInOrp,
  ReachedService,
  ServiceTypeView,
  ServiceView,
} from './views.ts';

export class Catalogue {
  readonly territory: Territory;
  readonly status: DataStatus;
  readonly crisisLines: readonly CrisisLine[];
  /** All services in Czech order of their titles. */
  readonly services: readonly ServiceView[];
  /** In Czech order of their names. */
  readonly providers: readonly ProviderView[];
  /** In the order of the law: by register number. */
  readonly types: readonly ServiceTypeView[];
  /** Those some service names, in the order of the register. */
  readonly targetGroups: readonly CodeLabel[];
  readonly ageGroups: readonly CodeLabel[];
  /** Areas that have pages, in Czech order. */
  readonly kraje: readonly Kraj[];
  readonly okresy: readonly Okres[];
  readonly orps: readonly Orp[];
  readonly obce: readonly Obec[];
  /** ORPs that have a page for each type, also for those they lack. */
  readonly orpsWithTypes: readonly Orp[];
  /** Of all ORPs with pages, in their order, then from south to north. */
  readonly addressPoints: readonly AddressPointView[];
  /** Services that are gone but still have a page; in no list, map or export. */
  readonly endedServices: readonly EndedServiceView[];

  /** What people call types, target groups, situations and places. */
  readonly lexicon: LexiconView;

  readonly #history: ServiceHistory;
  readonly #reachIndex: ReachIndex;
  readonly #pointsOf: ReadonlyMap<OrpCode, readonly AddressPointView[]>;
  readonly #neighbours: CatalogueData['neighbours'];
  readonly #obceOfOrp: ReadonlyMap<OrpCode, readonly Obec[]>;
  readonly #ofType: ReadonlyMap<string, readonly ServiceView[]>;
  readonly #inOrp: ReadonlyMap<OrpCode, readonly ServiceView[]>;
  readonly #withoutOrp: ReadonlyMap<KrajCode, readonly ServiceView[]>;

  constructor(data: CatalogueData, { allObce }: { allObce: boolean }) {
    const context = new ViewContext(data);
    const { territory } = data;
    const { kind, area, asOf } = data.meta;
    this.territory = territory;
    this.#neighbours = data.neighbours;
    this.#obceOfOrp = Map.groupBy(territory.obce, ({ orpCode }) => orpCode);
    this.status = { kind, area, asOf };
    this.crisisLines = data.crisisLines.map((line) => ({
      ...line,
      name: typeset(line.name),
      forWhom: typeset(line.forWhom),
      hours: typeset(line.hours),
    }));

    const providers = data.providers.map((provider) => {
      const services = provider.services.map((service) => toServiceView(context, provider, service));
      return toProviderView(
        context,
        provider,
        sortCzech(services, ({ title }) => title),
      );
    });
    this.providers = sortCzech(providers, ({ name }) => name);
    this.services = sortCzech(
      this.providers.flatMap(({ services }) => services),
      ({ title }) => title,
    );
    this.types = [...context.types.values()];

    this.#history = data.history;
    this.#reachIndex = new ReachIndex(this.services);
    this.lexicon = toLexiconView(data, this.types);
    this.#ofType = Map.groupBy(this.services, ({ type }) => type.code);
    this.#inOrp = groupByMany(this.services, ({ orps }) => orps.map(({ code }) => code));
    this.#withoutOrp = groupByMany(this.services, ({ krajCodesWithoutOrp }) => krajCodesWithoutOrp);

    this.kraje = sortCzech(territory.krajeIn(area), ({ name }) => name);
    const okresCodes = new Set(territory.obceIn(area).map(({ okresCode }) => okresCode));
    this.okresy = sortCzech(
      territory.okresy.filter(({ code }) => okresCodes.has(code)),
      ({ name }) => name,
    );
    this.targetGroups = usedCodes(this.services, ({ targetGroupCodes }) => targetGroupCodes).map((code) => ({
      code,
      label: context.targetGroupLabel(code),
    }));
    this.ageGroups = usedCodes(this.services, ({ ageGroupCodes }) => ageGroupCodes).map((code) => ({
      code,
      label: context.ageGroupLabel(code),
    }));
    this.orps = sortCzech(territory.orpsIn(area), ({ name }) => name);
    // All 6,258 obce would be thousands of pages that say "nothing here".
    const hasAll = !area.includes('CZ') || allObce;
    const hasPages = (orpCode: OrpCode) => hasAll || this.#inOrp.has(orpCode);
    this.orpsWithTypes = this.orps.filter(({ code }) => hasPages(code));
    this.obce = sortCzech(
      territory.obceIn(area).filter(({ orpCode }) => hasPages(orpCode)),
      ({ name }) => name,
    );
    this.addressPoints = toAddressPoints(this.services, this.orps);
    this.#pointsOf = Map.groupBy(this.addressPoints, ({ orpCode }) => orpCode);
    this.endedServices = toEndedViews(context, { catalogue: this, index: this.#reachIndex });
  }

  servicesOfType(typeCode: string): readonly ServiceView[] {
    return this.#ofType.get(typeCode) ?? [];
  }

  /** Services with an open place in the ORP. */
  servicesInOrp(orpCode: OrpCode): readonly ServiceView[] {
    return this.#inOrp.get(orpCode) ?? [];
  }

  /** Number of services in each ORP that has a page. */
  serviceCounts(): ReadonlyMap<OrpCode, number> {
    return new Map(this.orps.map(({ code }) => [code, this.servicesInOrp(code).length]));
  }

  servicesOfTypeInOrp(typeCode: string, orpCode: OrpCode): readonly ServiceView[] {
    return this.servicesInOrp(orpCode).filter(({ type }) => type.code === typeCode);
  }

  /** How many there were at each earlier import, oldest first, and how many there are now. */
  countsOverTime(typeCode: string, orpCode: OrpCode): DatedCount[] {
    const { asOf } = this.status;
    const services = this.servicesOfTypeInOrp(typeCode, orpCode).length;
    return [...this.#history.before(asOf, typeCode, orpCode), { date: asOf, services }];
  }

  /** Services of a kraj that stand in no ORP: telephone help, secret addresses, places without a code. */
  servicesWithoutOrp(krajCode: KrajCode): readonly ServiceView[] {
    return this.#withoutOrp.get(krajCode) ?? [];
  }

  /** Field services with an open place that the register says serve the whole kraj. */
  servicesForKraj(krajCode: KrajCode): ServiceView[] {
    return this.services.filter(
      ({ isTelephone, forms, places, servedKraje }) =>
        !isTelephone &&
        forms.includes('ter') &&
        places.value.length > 0 &&
        servedKraje.value.some(({ code }) => code === krajCode),
    );
  }

  /** Services the register places in no kraj at all. */
  servicesNowhere(): readonly ServiceView[] {
    return this.services.filter(
      ({ orps, krajCodesWithoutOrp }) => orps.length === 0 && krajCodesWithoutOrp.length === 0,
    );
  }

  /** ORPs of a kraj that have pages. */
  orpsInKraj(krajCode: KrajCode): Orp[] {
    return this.orps.filter((orp) => orp.krajCode === krajCode);
  }

  obceInOrp(orpCode: OrpCode): Obec[] {
    return this.obce.filter((obec) => obec.orpCode === orpCode);
  }

  /** With all its obce, also those without a page. */
  orpWithObce(orp: Orp): OrpWithObce {
    return {
      orp,
      seat: this.territory.getObec(orp.seatObecCode),
      obce: this.#obceOfOrp.get(orp.code) ?? [],
    };
  }

  /** ORPs that have a border with this one, in Czech order, also those without a page. */
  neighboursOf(orpCode: OrpCode): Orp[] {
    const orps = (this.#neighbours.get(orpCode) ?? []).map((code) => this.territory.getOrp(code));
    return sortCzech(orps, ({ name }) => name);
  }

  /** Pairs of type and ORP that have a page. */
  typeOrpPairs(): { type: ServiceTypeView; orp: Orp }[] {
    return this.orpsWithTypes.flatMap((orp) => this.types.map((type) => ({ type, orp })));
  }

  /** Codes of kraje, ORPs and obce that have pages. */
  areasWithPages(): ReadonlySet<string> {
    return new Set([...this.kraje, ...this.orps, ...this.obce].map(({ code }) => code));
  }

  /**
   * Services of one type nearest to the seat of an ORP, nearest first.
   *
   * @param without ids of services that are named already
   */
  nearestOfType(typeCode: string, orp: Orp, without: ReadonlySet<ServiceView['id']>): ReachedService[] {
    const seat = this.territory.getObec(orp.seatObecCode);
    const named = new Set(this.servicesOfType(typeCode).filter(({ id }) => without.has(id)));
    return this.#reachIndex.nearestOfType(typeCode, seat, named);
  }

  /** Everything that may serve an ORP, of one type or of all, best first; none for being near. */
  servicesReachingOrp(orp: Orp, typeCode?: string): ReachedInOrp[] {
    return this.#reachIndex.servicesReachingOrp(this.orpWithObce(orp), typeCode);
  }

  /** Everything that serves an obec, best first; of each type at most three that are only nearest. */
  servicesReaching(obec: Obec): ReachedService[] {
    return this.#reachIndex.servicesReaching(obec);
  }

  /** Services, places and capacities of each ORP that has a page. */
  figures(): FiguresFile {
    return toFigures({
      orps: this.orps,
      types: this.types,
      targetGroups: this.targetGroups,
      servicesOfType: (code) => this.servicesOfType(code),
      servicesInOrp: (code) => this.servicesInOrp(code),
    });
  }

  /** Address points of one ORP, from south to north. */
  addressPointsOf(orpCode: OrpCode): readonly AddressPointView[] {
    return this.#pointsOf.get(orpCode) ?? [];
  }
}

function usedCodes(
  services: readonly ServiceView[],
  codesOf: (service: ServiceView) => readonly string[],
): string[] {
  return [...new Set(services.flatMap(codesOf))].toSorted((a, b) => Number(a) - Number(b));
}

function groupByMany<Item, Key>(
  items: readonly Item[],
  keysOf: (item: Item) => readonly Key[],
): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    for (const key of keysOf(item)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [item]);
      else group.push(item);
    }
  }
  return groups;
}
