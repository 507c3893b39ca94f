/** What making of views needs besides the records: area, day, and labels of code lists as pages show them. */
import type { Territory } from '@/domain/area.ts';
import { type CodeListItem, isLabelTrusted } from '@/domain/code-list.ts';
import type { Sourced } from '@/domain/provenance.ts';
import { AreaNames } from '@/domain/served-area.ts';
import { capitalise } from '@/domain/text.ts';
import type { IsoDate } from '@/domain/validity.ts';
import { typeset } from '@/i18n/typography.ts';
import type { CatalogueData } from './load.ts';
import type { ServiceTypeView } from './views.ts';

/** Built once. */
export class ViewContext {
  readonly data: CatalogueData;
  readonly types: ReadonlyMap<string, ServiceTypeView>;
  readonly #targetGroups: ReadonlyMap<string, CodeListItem>;
  readonly #ageGroups: ReadonlyMap<string, CodeListItem>;
  readonly #days: ReadonlyMap<string, CodeListItem>;
  readonly areaNames: AreaNames;

  constructor(data: CatalogueData) {
    this.data = data;
    this.types = new Map(serviceTypeViews(data).map((type) => [type.code, type]));
    this.#targetGroups = byCode(data.targetGroups);
    this.#ageGroups = byCode(data.ageGroups);
    this.#days = byCode(data.days);
    this.areaNames = new AreaNames(data.territory);
  }

  get territory(): Territory {
    return this.data.territory;
  }

  get asOf(): IsoDate {
    return this.data.meta.asOf;
  }

  /** All of it is of the register until something declared or mended joins in. */
  fromRegister<T>(value: T): Sourced<T> {
    return { value, source: 'register', date: this.data.meta.asOf };
  }

  type(code: string): ServiceTypeView {
    return this.types.get(code) ?? unknownType(code);
  }

  targetGroupLabel(code: string): string {
    return this.#trusted(this.#targetGroups.get(code)) ?? `cílová skupina č.\u00A0${code}`;
  }

  ageGroupLabel(code: string): string {
    return this.#trusted(this.#ageGroups.get(code)) ?? `věková skupina č.\u00A0${code}`;
  }

  dayLabel(code: string): string {
    return this.#trusted(this.#days.get(code)) ?? `den č.\u00A0${code}`;
  }

  #trusted(item: CodeListItem | undefined): string | undefined {
    return item !== undefined && isLabelTrusted(item, this.data.meta.kind)
      ? typeset(item.label.cs)
      : undefined;
  }
}

function byCode(items: readonly CodeListItem[]): Map<string, CodeListItem> {
  return new Map(items.map((item) => [item.code, item]));
}

/** Types of the code list, and those the register uses beyond it. */
function serviceTypeViews(data: CatalogueData): ServiceTypeView[] {
  const terms = new Map(data.terms.map((term) => [term.typeCode, term]));
  const known = data.serviceTypes.map(({ code, slug, label, paragraph }) => {
    const term = terms.get(code);
    return {
      code,
      slug,
      label: typeset(capitalise(label.cs)),
      paragraph,
      group: term?.group ?? null,
      summary: term === undefined ? null : typeset(term.summary),
      isForPeopleInDanger: term?.isForPeopleInDanger ?? false,
    };
  });
  const codes = new Set(known.map(({ code }) => code));
  const used = new Set(data.providers.flatMap(({ services }) => services.map(({ typeCode }) => typeCode)));
  return [...known, ...[...used].filter((code) => !codes.has(code)).map(unknownType)];
}

/** A type newer than the code list: named by its number, never guessed. */
function unknownType(code: string): ServiceTypeView {
  return {
    code,
    slug: `typ-${code.toLowerCase()}`,
    label: `Druh sociální služby č.\u00A0${code}`,
    paragraph: null,
    group: null,
    summary: null,
    isForPeopleInDanger: false,
  };
}
