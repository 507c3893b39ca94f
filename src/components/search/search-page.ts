/**
 * The search page in the browser: form ↔ fragment ↔ results.
 *
 * Nothing changes while people write but suggestions; results change on the button, on Enter and
 * when the fragment changes (back, forward, a link).
 */
import { parseLocale } from '@/domain/locale.ts';
import { distinctTitles } from '@/domain/title.ts';
import { getSearchMessages, type SearchMessages } from '@/i18n/search-messages.ts';
import { EMPTY_SEARCH, formatSearchFragment, parseSearchFragment, type SearchState } from '@/routes.ts';
import { createSearch, type SearchOutcome, SearchUnavailableError, wordsOf } from '@/search/client.ts';
import { find } from '../find.ts';
import { createResultsMap } from './results-map.ts';
import { toResultItem } from './result-item.ts';
import { chosenIn, readForm, writeCounts, writeForm } from './search-form.ts';
import { toNotes } from './search-notes.ts';

/** Results of one page. */
const PAGE_SIZE = 10;

export function startSearchPage(root: HTMLElement): void {
  const form = find(root, 'form', HTMLFormElement);
  const details = find(root, 'details', HTMLDetailsElement);
  const status = find(root, '[role=status]', HTMLElement);
  const results = find(root, '[data-results]', HTMLElement);
  const notes = find(root, '[data-notes]', HTMLElement);
  const list = find(root, '[data-results-list]', HTMLElement);
  const help = find(root, '[data-no-results]', HTMLElement);
  const pager = find(root, '[data-pager]', HTMLElement);
  const placeNote = find(root, '[data-place-note]', HTMLElement);
  const locale = parseLocale(root.dataset['locale']);
  const { search: t, common } = getSearchMessages(locale);
  const base = root.dataset['base'] ?? '/';
  const words = wordsOf({ base });
  const search = createSearch({ base });
  const map = createResultsMap(root, { base }, t);

  let shown: { state: SearchState; outcome: SearchOutcome } | undefined;
  /** Number of the newest search: a slower older one must not overwrite it. */
  let newest = 0;

  async function show(state: SearchState): Promise<void> {
    newest += 1;
    const mine = newest;
    writeForm(form, state);
    writeCounts(form, null);
    showChosen(root, form, t);
    for (const part of [help, pager, placeNote]) part.hidden = true;
    notes.replaceChildren();
    list.replaceChildren();
    shown = undefined;
    results.hidden = formatSearchFragment(state) === '';
    status.textContent = results.hidden ? '' : t.loading;
    if (results.hidden) return;
    try {
      const outcome = await search.search(state);
      const from = (state.page - 1) * PAGE_SIZE;
      const page = outcome.results.slice(from, from + PAGE_SIZE);
      const loaded = await Promise.all(page.map(({ load }) => load()));
      const { lexicon, places } = await words.vocabulary();
      const isNarrowed = outcome.results.length === 0 && chosenIn(form).length > 0;
      const { query, place: chosenPlace } = state;
      const wider = isNarrowed
        ? await search.search({ ...EMPTY_SEARCH, query, place: chosenPlace })
        : undefined;
      if (mine !== newest) return;
      shown = { state, outcome };
      const titles = distinctTitles(
        loaded.map(({ meta: { title, obec, provider, id } }) => ({
          title,
          obecNames: obec === '' ? [] : [obec],
          providerName: provider,
          id,
        })),
      );
      const { place } = outcome.interpretation;
      list.append(
        ...loaded.map((result, index) => {
          const ranked = page[index];
          if (ranked === undefined) throw new RangeError('a result was loaded that was not asked for');
          return toResultItem({ ...result, ranked, title: titles[index] ?? result.meta.title }, place, t);
        }),
      );
      list.setAttribute('start', String(from + 1));
      map.show({ outcome, loaded, ranked: page });
      const routes = { locale, base };
      notes.append(
        ...toNotes({
          state,
          outcome,
          lexicon,
          places,
          routes,
          wider: wider?.results.length ?? 0,
          common,
          t,
        }),
      );
      const pages = Math.ceil(outcome.results.length / PAGE_SIZE);
      status.textContent =
        t.found(outcome.results.length) + (pages > 1 ? ` ${t.page(state.page, pages)}.` : '');
      help.hidden = outcome.results.length > 0;
      placeNote.hidden = state.orps.length + state.okresy.length === 0;
      showPager(pager, state, pages, t);
      if (details.open) await showCounts();
    } catch (error) {
      if (mine !== newest) return;
      if (!(error instanceof SearchUnavailableError)) throw error;
      results.hidden = true;
      status.textContent = t.failed;
    }
  }

  /** Only when the choices are open: what they need weighs as much as the search. */
  async function showCounts(): Promise<void> {
    const { state, outcome } = shown ?? {
      state: EMPTY_SEARCH,
      outcome: await search.search({ ...EMPTY_SEARCH }),
    };
    const counts = await search.count(state, outcome);
    if (shown === undefined || shown.state === state) writeCounts(form, counts);
  }

  function submit(): void {
    const state = keepMeaning(readForm(form), parseSearchFragment(location.hash));
    const fragment = formatSearchFragment(state);
    const isByFilters = details.open;
    details.open = false;
    if (fragment === location.hash.slice(1)) void show(state);
    else location.hash = fragment;
    if (fragment === '') status.textContent = t.emptyQuery;
    // The choices closed under the button that was pressed: the answer is where people go on.
    if (isByFilters) status.focus();
  }

  form.addEventListener('focusin', () => {
    // Who comes to the field will ask; that it fails is said when they do.
    search.prepare().catch(() => undefined);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    submit();
  });
  details.addEventListener('toggle', () => {
    if (!details.open) return;
    showCounts().catch((error: unknown) => {
      // Choices work without counts; that search fails is said when it is asked.
      if (!(error instanceof SearchUnavailableError)) throw error;
    });
  });
  find(root, '[data-clear]', HTMLButtonElement).addEventListener('click', () => {
    location.hash = formatSearchFragment({ ...EMPTY_SEARCH, query: readForm(form).query });
    find(root, '#q', HTMLInputElement).focus();
  });
  globalThis.addEventListener('hashchange', () => {
    // From the foot of one page of results people go on at the head of the next.
    if (pager.contains(document.activeElement)) status.focus();
    void show(parseSearchFragment(location.hash));
  });

  root.hidden = false;
  void show(parseSearchFragment(location.hash));
}

/** With the same words, the place people chose and words taken as written stay; new words may mean others. */
function keepMeaning(state: SearchState, before: SearchState): SearchState {
  const { place, isExact } = before;
  return state.query === before.query ? { ...state, place, isExact } : state;
}

/** Says in words which filters are on, where they can be seen and taken off. */
function showChosen(root: HTMLElement, form: HTMLFormElement, t: SearchMessages['search']): void {
  const names = chosenIn(form);
  find(root, '[data-chosen]', HTMLElement).hidden = names.length === 0;
  find(root, '[data-chosen-text]', HTMLElement).textContent = t.chosen(names.join(', '));
  find(root, '[data-filters]', HTMLElement).textContent =
    names.length === 0 ? t.filters : t.filtersChosen(names.length);
}

/** Links, so that back, a new tab and print work as everywhere. */
function showPager(pager: HTMLElement, state: SearchState, pages: number, t: SearchMessages['search']): void {
  pager.hidden = pages < 2;
  const links = [
    { page: state.page - 1, text: t.previous },
    { page: state.page + 1, text: t.next },
  ].flatMap(({ page, text }) => {
    if (page < 1 || page > pages) return [];
    const link = document.createElement('a');
    link.href = `#${formatSearchFragment({ ...state, page })}`;
    link.textContent = text;
    return [link];
  });
  pager.replaceChildren(...links);
}
