/** content/terms and the labels of the code lists → what people call things, for search. */
import { type CodeListItem, isLabelTrusted } from '@/domain/code-list.ts';
import type { Names } from '@/domain/term.ts';
import type { CatalogueData } from './load.ts';
import type { LexiconView, ServiceTypeView } from './views.ts';

const NO_NAMES: Record<keyof Names, string[]> = { cs: [], en: [], uk: [], unsaid: [] };

export function toLexiconView(data: CatalogueData, types: readonly ServiceTypeView[]): LexiconView {
  const termNames = new Map(data.terms.map(({ typeCode, names }) => [typeCode, names]));
  const labels = new Map(data.serviceTypes.map(({ code, label }) => [code, label]));
  const groups = new Map(data.targetGroups.map((group) => [group.code, group]));
  return {
    types: types.map(({ code, slug, label, paragraph }) => {
      const { cs, en, uk, unsaid } = termNames.get(code) ?? NO_NAMES;
      const official = labels.get(code);
      return {
        code,
        slug,
        label,
        names: {
          cs: [official?.cs ?? label, ...cs, ...(paragraph === null ? [] : [`§ ${paragraph}`])],
          en: [...labelIn(official, 'en'), ...en],
          uk: [...labelIn(official, 'uk'), ...uk],
          unsaid,
        },
      };
    }),
    // A number in place of a label says nothing of who is meant.
    groups: data.targetGroupTerms.flatMap(({ groupCode, short, names }) => {
      const group = groups.get(groupCode);
      if (group === undefined || !isLabelTrusted(group, data.meta.kind)) return [];
      const { label } = group;
      return [
        {
          code: groupCode,
          short,
          names: {
            cs: [label.cs, short, ...names.cs],
            en: [...labelIn(label, 'en'), ...names.en],
            uk: [...labelIn(label, 'uk'), ...names.uk],
            unsaid: names.unsaid,
          },
        },
      ];
    }),
    situations: [...data.situations.values()].map(({ title, titleEn, titleUk, typeCodes, names }) => ({
      title,
      typeCodes,
      names: {
        cs: [title, ...names.cs],
        en: [titleEn, ...names.en],
        uk: [titleUk, ...names.uk],
        unsaid: names.unsaid,
      },
    })),
    places: data.placeTerms.map(({ areaCode, names }) => ({ code: areaCode, names })),
  };
}

function labelIn(label: CodeListItem['label'] | undefined, language: 'en' | 'uk'): string[] {
  return [label?.[language] ?? []].flat();
}
