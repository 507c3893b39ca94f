/** The form of the search page ↔ the state of the search; counts beside the choices. */
import { EMPTY_SEARCH, SEARCH_LISTS, type SearchState } from '@/routes.ts';
import type { FilterCounts } from '@/search/client.ts';

const LISTS = Object.entries(SEARCH_LISTS) as [keyof typeof SEARCH_LISTS, string][];

/** A new search from the first page, with words taken as they may be meant. */
export function readForm(form: HTMLFormElement): SearchState {
  const values = new FormData(form);
  const texts = (name: string) => values.getAll(name).filter((value) => typeof value === 'string');
  const lists = LISTS.map(([key, name]) => [key, texts(name)] as const);
  return { ...EMPTY_SEARCH, ...Object.fromEntries(lists), query: (texts('q')[0] ?? '').trim() };
}

export function writeForm(form: HTMLFormElement, state: SearchState): void {
  for (const input of form.querySelectorAll('input')) {
    const [key] = LISTS.find(([, name]) => name === input.name) ?? [];
    if (key === undefined) input.value = state.query;
    else input.checked = state[key].includes(input.value);
  }
}

/** Labels of what is chosen. */
export function chosenIn(form: HTMLFormElement): string[] {
  return [...form.querySelectorAll<HTMLInputElement>('input:checked')].map(
    (input) => input.closest('label')?.querySelector('[data-label]')?.textContent.trim() ?? input.value,
  );
}

/** How many results each choice would leave; `null`: not known. */
export function writeCounts(form: HTMLFormElement, counts: FilterCounts | null): void {
  for (const input of form.querySelectorAll<HTMLInputElement>('input[type=checkbox]')) {
    const place = input.closest('label')?.querySelector('[data-count]');
    if (place)
      place.textContent = counts === null ? '' : `(${String(counts[input.name]?.[input.value] ?? 0)})`;
  }
}
