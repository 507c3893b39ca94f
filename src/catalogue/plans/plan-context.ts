/** What every builder of planning views asks: sources of a record, plans, areas and measures by their codes. */
import { AreaCode } from '@/domain/area.ts';
import type { PlanData } from '@/domain/plan/check-joins.ts';
import { numberOf, planOf, type PlanId } from '@/domain/plan/ids.ts';
import type { Plan } from '@/domain/plan/plan.ts';
import type { RowOf } from '@/domain/plan/tables.ts';
import { typeset } from '@/i18n/typography.ts';
import type { Catalogue } from '../catalogue.ts';
import type { ServiceTypeView } from '../views.ts';
import type { DocumentRef, MeasureRef, NamedArea, PlanRef, SourceView } from './plan-views.ts';

/** What planning needs of the catalogue. */
export type Surroundings = Pick<Catalogue, 'territory' | 'status' | 'types' | 'services'>;

export class PlanContext {
  readonly data: PlanData;
  readonly catalogue: Surroundings;
  /** By code. */
  readonly types: ReadonlyMap<string, ServiceTypeView>;
  readonly #refs: ReadonlyMap<PlanId, PlanRef>;
  readonly #documents: ReadonlyMap<string, RowOf<'documents'>>;
  readonly #measures: ReadonlyMap<string, RowOf<'measures'>>;
  readonly #shownBy: ReadonlyMap<string | null, readonly RowOf<'sources'>[]>;

  constructor(data: PlanData, catalogue: Surroundings) {
    this.data = data;
    this.catalogue = catalogue;
    this.types = new Map(catalogue.types.map((type) => [type.code, type]));
    this.#refs = new Map(data.plans.map((plan) => [plan.id, this.#toRef(plan)]));
    this.#documents = new Map(data.tables.documents.map((document) => [document.id, document]));
    this.#measures = new Map(data.tables.measures.map((measure) => [measure.id, measure]));
    this.#shownBy = Map.groupBy(data.tables.sources, ({ shown }) => shown);
  }

  /** @param id of a plan, or of any record of it */
  refOf(id: string): PlanRef {
    return known(this.#refs.get((id.includes('/') ? planOf(id) : id) as PlanId), id);
  }

  measureRef(id: string): MeasureRef {
    const measure = known(this.#measures.get(id), id);
    return { id: measure.id, number: numberOf(measure.id), name: typeset(measure.name) };
  }

  documentRef(id: string): DocumentRef {
    const document = known(this.#documents.get(id), id);
    return { id: document.id, title: typeset(document.title), date: document.date };
  }

  type(code: string): ServiceTypeView {
    return known(this.types.get(code), code);
  }

  /** @param record as sources.csv names it: `facts:vsetin/cile` */
  sourcesOf(record: string): SourceView[] {
    return (this.#shownBy.get(record) ?? []).map(({ document, line, reason }) => ({
      document: this.documentRef(document),
      plan: this.refOf(document),
      line,
      note: setOrNull(reason),
    }));
  }

  namedArea(written: string): NamedArea {
    const { territory } = this.catalogue;
    const code = AreaCode.parse(written);
    if (code === 'CZ') return { level: 'country', code, name: typeset('Česká republika') };
    const kraj = territory.findKraj(code);
    if (kraj !== undefined) return { level: 'kraj', code, name: kraj.name, kraj };
    const orp = territory.findOrp(code);
    if (orp !== undefined) return { level: 'orp', code, name: orp.name, orp };
    const obec = territory.getObec(code);
    return { level: 'obec', code, name: obec.name, obec };
  }

  #toRef({ id, title, kind, type, period, area }: Plan): PlanRef {
    const { territory, status } = this.catalogue;
    const isInArea = territory.obceIn(status.area).some((obec) => territory.isObecIn(area, obec));
    return { id, title: typeset(title), kind, type, period, isInArea };
  }
}

/** A text set for print; `null` stays. */
export function setOrNull(text: string | null): string | null {
  return text === null ? null : typeset(text);
}

/** Joins were checked when the files were read, so a miss is a fault of the program. */
function known<Item>(item: Item | undefined, id: string): Item {
  if (item === undefined) throw new Error(`planning has no record ${id}`);
  return item;
}
