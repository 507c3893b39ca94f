/** Words beside the codes in the tables of counts. */
import type { Territory } from '../../../src/domain/area.ts';
import type { CodeLists } from '../code-lists.ts';
import type { CountLabels } from './counts.ts';

export function labelsOf(lists: CodeLists, territory: Territory): CountLabels {
  const ofList = (name: keyof CodeLists) =>
    Object.fromEntries(lists[name].map(({ code, label }) => [code, label.cs]));
  return {
    byType: ofList('service-types'),
    byForm: ofList('forms'),
    byKraj: Object.fromEntries(territory.kraje.map(({ code, name }) => [code, name])),
  };
}
