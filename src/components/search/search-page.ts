/**
 * The search page in the browser: form ↔ fragment ↔ results.
 *
 * Nothing changes while people write; results change on the button, on Enter and when the
 * fragment changes (back, forward, a link). Text of results is set as text, never as HTML.
 */
import { telHref } from '@/domain/link.ts';
import { parseLocale } from '@/domain/locale.ts';
import { parsePhones } from '@/domain/phone.ts';
import { distinctTitles } from '@/domain/title.ts';
import { getMessages, type Messages } from '@/i18n/messages.ts';
import { EMPTY_SEARCH, formatSearchFragment, parseSearchFragment, type SearchState } from '@/routes.ts';
import {
  SearchClient,
  type SearchOutcome,
  type SearchResult,
  SearchUnavailableError,
} from '@/search/client.ts';

/** Results shown at once; more come by a button. */
const PAGE_SIZE = 20;

export function startSearchPage(root: HTMLElement): void {
  const form = find(root, 'form', HTMLFormElement);
  const details = find(root, 'details', HTMLDetailsElement);
  const status = find(root, '[role=status]', HTMLElement);
  const results = find(root, '[data-results]', HTMLElement);
  const list = find(root, '[data-results-list]', HTMLElement);
  const help = find(root, '[data-no-results]', HTMLElement);
  const more = find(root, '[data-more]', HTMLButtonElement);
  const placeNote = find(root, '[data-place-note]', HTMLElement);
  const { search: t } = getMessages(parseLocale(root.dataset['locale']));
  const client = new SearchClient(root.dataset['indexPath'] ?? '', root.dataset['base'] ?? '/');

  let outcome: SearchOutcome | undefined;
  let shown: SearchResult[] = [];
  /** Number of the newest search: a slower older one must not overwrite it. */
  let newest = 0;

  async function show(state: SearchState): Promise<void> {
    newest += 1;
    const mine = newest;
    writeForm(form, state);
    showChosen(root, state, t);
    shown = [];
    help.hidden = true;
    more.hidden = true;
    placeNote.hidden = true;
    list.replaceChildren();
    results.hidden = formatSearchFragment(state) === '';
    status.textContent = results.hidden ? '' : t.loading;
    if (results.hidden) return;
    try {
      const found = await client.search(state);
      const first = await found.load(0, PAGE_SIZE);
      if (mine !== newest) return;
      outcome = found;
      append(first);
      status.textContent = t.found(found.count);
      help.hidden = found.count > 0;
      placeNote.hidden = state.orps.length === 0;
    } catch (error) {
      if (mine !== newest) return;
      if (!(error instanceof SearchUnavailableError)) throw error;
      results.hidden = true;
      status.textContent = t.failed;
    }
  }

  /** Adds results below those shown; what people have read already stays as it is. */
  function append(added: readonly SearchResult[]): void {
    const from = shown.length;
    shown = [...shown, ...added];
    const titles = distinctTitles(
      shown.map(({ meta }) => ({
        title: meta.title,
        obecNames: meta.obec === '' ? [] : [meta.obec],
        providerName: meta.provider,
        id: meta.id,
      })),
    );
    list.append(...added.map((result, index) => toItem(result, titles[from + index] ?? result.meta.title)));
    const rest = (outcome?.count ?? 0) - shown.length;
    more.hidden = rest <= 0;
    more.textContent = t.showMore(Math.min(rest, PAGE_SIZE));
  }

  async function showMore(): Promise<void> {
    const from = shown.length;
    append((await outcome?.load(from, from + PAGE_SIZE)) ?? []);
    status.textContent = t.shown(shown.length, outcome?.count ?? 0);
    // The button moved down or went away: people go on at the first thing that is new.
    list.children.item(from)?.querySelector('a')?.focus();
  }

  function submit(): void {
    const state = readForm(form);
    const fragment = formatSearchFragment(state);
    const isByFilters = details.open;
    details.open = false;
    if (fragment === location.hash.slice(1)) void show(state);
    else location.hash = fragment;
    if (fragment === '') status.textContent = t.emptyQuery;
    // The filters closed under the button that was pressed: the answer is where people go on.
    if (isByFilters) status.focus();
  }

  more.addEventListener('click', () => void showMore());
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    submit();
  });
  find(root, '[data-clear]', HTMLButtonElement).addEventListener('click', () => {
    location.hash = formatSearchFragment({ ...EMPTY_SEARCH, query: readForm(form).query });
    find(root, '#q', HTMLInputElement).focus();
  });
  globalThis.addEventListener('hashchange', () => void show(parseSearchFragment(location.hash)));

  root.hidden = false;
  void show(parseSearchFragment(location.hash));
}

/** Says in words which filters are on, where they can be seen and taken off. */
function showChosen(root: HTMLElement, { types, forms, orps }: SearchState, t: Messages['search']): void {
  const values = new Set([...types, ...forms, ...orps]);
  const names = [...root.querySelectorAll<HTMLInputElement>('input[type=checkbox]')]
    .filter(({ checked }) => checked)
    .map((input) => input.closest('label')?.textContent.trim() ?? input.value);
  find(root, '[data-chosen]', HTMLElement).hidden = names.length === 0;
  find(root, '[data-chosen-text]', HTMLElement).textContent = t.chosen(names.join(', '));
  find(root, '[data-filters]', HTMLElement).textContent =
    values.size === 0 ? t.filters : t.filtersChosen(values.size);
}

function find<E extends HTMLElement>(root: HTMLElement, selector: string, type: new () => E): E {
  const element = root.querySelector(selector);
  if (!(element instanceof type)) throw new Error(`the search page has no ${selector}`);
  return element;
}

function readForm(form: HTMLFormElement): SearchState {
  const values = new FormData(form);
  const texts = (name: string) => values.getAll(name).filter((value) => typeof value === 'string');
  return {
    query: (texts('q')[0] ?? '').trim(),
    types: texts('druh'),
    forms: texts('forma'),
    orps: texts('orp'),
  };
}

function writeForm(form: HTMLFormElement, { query, types, forms, orps }: SearchState): void {
  const chosen = new Map([
    ['druh', new Set(types)],
    ['forma', new Set(forms)],
    ['orp', new Set(orps)],
  ]);
  for (const input of form.querySelectorAll('input')) {
    if (input.type === 'checkbox') input.checked = chosen.get(input.name)?.has(input.value) ?? false;
    else input.value = query;
  }
}

function toItem({ href, meta }: SearchResult, title: string): HTMLLIElement {
  const item = document.createElement('li');
  const heading = document.createElement('h3');
  const link = document.createElement('a');
  link.href = href;
  link.textContent = title;
  link.dataset['register'] = '';
  heading.append(link);
  item.append(heading, paragraph([meta.type, meta.where]), paragraph([meta.provider], meta.phone));
  return item;
}

/** Facts of a result in one line, the telephone as a link. */
function paragraph(facts: readonly string[], phone = ''): HTMLParagraphElement {
  const line = document.createElement('p');
  line.textContent = facts.filter((fact) => fact !== '').join(' · ');
  const [number] = parsePhones(phone);
  const href = number === undefined ? null : telHref(number);
  if (number !== undefined && href !== null) {
    const link = document.createElement('a');
    link.href = href;
    link.textContent = number.label;
    line.append(line.textContent === '' ? '' : ' · ', link);
  }
  return line;
}
