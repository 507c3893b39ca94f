/**
 * White spots of the whole area: every ORP × every type, out of all services, computed once.
 *
 * Each service is asked only about ORPs it may say something of: those of its places, of what is
 * declared, and of its kraje. All others it can tell nothing.
 */
import type { KrajCode, ObecCode, Orp, OrpCode, Territory } from '@/domain/area.ts';
import type { Form } from '@/domain/form.ts';
import { TELEPHONE_TYPE } from '@/domain/service.ts';
import {
  type Evidence,
  type EvidenceKind,
  NO_FILTER,
  type Spot,
  type SpotFilter,
  toSpot,
} from '@/domain/white-spot.ts';
import { findEvidence, formsOf, type ServiceEvidence, standsIn } from '@/domain/white-spot-evidence.ts';
import type { Catalogue } from './catalogue.ts';
import type { ServiceTypeView, ServiceView, SpotCell } from './views.ts';

type Source = Pick<Catalogue, 'territory' | 'orps' | 'types' | 'services' | 'neighboursOf'>;

/** Evidence of one kind and form while services are added. */
interface Gathered {
  readonly kind: EvidenceKind;
  readonly form: Form | null;
  readonly groups: Set<string>;
  readonly obecCodes: Set<ObecCode>;
}
/** By kind and form. */
type Gathering = Map<string, Gathered>;

const PHONE: Spot = { state: 'phone', isPartial: false };

export class WhiteSpots {
  readonly orps: readonly Orp[];
  readonly types: readonly ServiceTypeView[];
  /** By ORP: its neighbours in the area. */
  readonly #neighbours: ReadonlyMap<OrpCode, readonly Orp[]>;
  readonly #evidence = new Map<string, readonly Evidence[]>();

  constructor(catalogue: Source) {
    const { territory, orps, types, services } = catalogue;
    this.orps = orps;
    this.types = types;
    const codes = new Set(orps.map(({ code }) => code));
    this.#neighbours = new Map(
      orps.map(({ code }) => [code, catalogue.neighboursOf(code).filter((other) => codes.has(other.code))]),
    );
    const obceOf = Map.groupBy(territory.obce, ({ orpCode }) => orpCode);
    const ofKraj = Map.groupBy(orps, ({ krajCode }) => krajCode);
    const known = new Map<string, Gathering>();
    for (const service of services) {
      for (const orpCode of candidates(service, territory, ofKraj)) {
        const [first, ...others] = obceOf.get(orpCode) ?? [];
        if (first === undefined || !codes.has(orpCode)) continue;
        const found = findEvidence([first, ...others], service.reachable, service.declared.area ?? undefined);
        gather(known, keyOf(orpCode, service.type.code), service, found);
      }
      this.#tellNeighbours(known, service);
    }
    for (const [key, gathering] of known) this.#evidence.set(key, toEvidence(gathering));
  }

  #tellNeighbours(known: Map<string, Gathering>, service: ServiceView): void {
    const found = formsOf(service).map((form): ServiceEvidence => ({ kind: 'neighbour', form }));
    for (const { code: seat } of service.orps) {
      if (!standsIn(seat, service.reachable)) continue;
      for (const { code } of this.neighboursOf(seat)) {
        gather(known, keyOf(code, service.type.code), service, found);
      }
    }
  }

  evidence(orpCode: OrpCode, typeCode: string): readonly Evidence[] {
    return this.#evidence.get(keyOf(orpCode, typeCode)) ?? [];
  }

  spot(orpCode: OrpCode, typeCode: string, filter: SpotFilter = NO_FILTER): Spot {
    return typeCode === TELEPHONE_TYPE ? PHONE : toSpot(this.evidence(orpCode, typeCode), filter);
  }

  cell(orp: Orp, type: ServiceTypeView): SpotCell {
    return {
      orp,
      type,
      spot: this.spot(orp.code, type.code),
      evidence: this.evidence(orp.code, type.code),
    };
  }

  /** In the order of ORPs. */
  cellsOfType(type: ServiceTypeView, orps = this.orps): SpotCell[] {
    return orps.map((orp) => this.cell(orp, type));
  }

  /** In the order of types. */
  cellsOfOrp(orp: Orp): SpotCell[] {
    return this.types.map((type) => this.cell(orp, type));
  }

  /** Those of the area. */
  neighboursOf(orpCode: OrpCode): readonly Orp[] {
    return this.#neighbours.get(orpCode) ?? [];
  }
}

/** ORPs a service may say something of, each once. */
function candidates(
  { reachable, declared, orps }: ServiceView,
  territory: Territory,
  ofKraj: ReadonlyMap<KrajCode, readonly Orp[]>,
): Set<OrpCode> {
  const { area } = declared;
  const declaredObce = (area?.obecCodes ?? []).map((code) => territory.getObec(code));
  const krajCodes = [
    ...(reachable.secretKrajCodes ?? []),
    ...(reachable.forms.includes('ter') ? reachable.servedKrajCodes : []),
  ];
  return new Set([
    ...orps.map(({ code }) => code),
    ...(area?.orpCodes ?? []),
    ...declaredObce.map(({ orpCode }) => orpCode),
    ...krajCodes.flatMap((code) => ofKraj.get(code) ?? []).map(({ code }) => code),
  ]);
}

function keyOf(orpCode: OrpCode, typeCode: string): string {
  return `${orpCode} ${typeCode}`;
}

function gather(
  known: Map<string, Gathering>,
  key: string,
  { targetGroupCodes }: ServiceView,
  found: readonly ServiceEvidence[],
): void {
  if (found.length === 0) return;
  const gathering: Gathering = known.get(key) ?? new Map<string, Gathered>();
  known.set(key, gathering);
  for (const { kind, form, obecCodes = [] } of found) {
    const name = `${kind} ${form ?? ''}`;
    const gathered = gathering.get(name) ?? { kind, form, groups: new Set(), obecCodes: new Set() };
    gathering.set(name, gathered);
    for (const code of targetGroupCodes) gathered.groups.add(code);
    for (const code of obecCodes) gathered.obecCodes.add(code);
  }
}

function toEvidence(gathering: Gathering): Evidence[] {
  return [...gathering.values()].map(({ kind, form, groups, obecCodes }) => ({
    kind,
    form,
    groups: [...groups].toSorted((a, b) => Number(a) - Number(b)),
    ...(obecCodes.size > 0 && { obecCodes: [...obecCodes].toSorted() }),
  }));
}
