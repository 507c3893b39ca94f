/** Form of the map of the area ↔ fragment → table. The map itself follows the fragment, too. */
import { parseLocale } from '@/domain/locale.ts';
import type { FiguresFile } from '@/map/figures-file.ts';
import { columnsOf, figureKey, figuresOf } from '@/map/orp-figure.ts';
import { DEFAULT_MAP, formatMapFragment, type MapState, parseMapFragment } from '@/routes.ts';
import { find } from '../find.ts';
import { fetchFigures } from './map-data.ts';
import { loadMapMessages } from './map-messages.ts';
import { writeTable } from './orp-table.ts';

export function startMapChooser(form: HTMLFormElement): void {
  const table = find(document, `#${form.dataset['table'] ?? ''}`, HTMLTableElement);
  const typeSelect = find(form, '[name=druh]', HTMLSelectElement);
  const figureSelect = find(form, '[name=mira]', HTMLSelectElement);
  const status = find(form, '[role=status]', HTMLElement);
  const base = form.dataset['base'] ?? '/';
  const messages = loadMapMessages(parseLocale(form.dataset['locale']));
  let figures: Promise<FiguresFile> | undefined;

  const readForm = (): MapState => {
    const data = new FormData(form);
    const text = (name: string) => {
      const value = data.get(name);
      return typeof value === 'string' ? value : '';
    };
    return {
      view: text('ukaz') === 'mista' ? 'mista' : 'obvody',
      type: text('druh'),
      figure: text('mira') === '' ? DEFAULT_MAP.figure : text('mira'),
    };
  };

  async function load() {
    figures ??= fetchFigures({ base });
    return { file: await figures, t: await messages };
  }

  /** Figures of the type that is chosen in the form; the chosen figure stays where the type has it. */
  async function writeFigureOptions(chosen: string): Promise<void> {
    const { file, t } = await load();
    const columns = columnsOf(file, { type: typeSelect.value });
    const options = figuresOf(columns).map((figure) => {
      const key = figureKey(figure);
      return new Option(t.figure(figure, columns.isForSeniorsOnly), key, key === chosen, key === chosen);
    });
    figureSelect.replaceChildren(...options);
  }

  async function show(isAsked: boolean): Promise<void> {
    const state = parseMapFragment(location.hash);
    for (const radio of form.querySelectorAll<HTMLInputElement>('[name=ukaz]')) {
      radio.checked = radio.value === state.view;
    }
    const isKnown = [...typeSelect.options].some(({ value }) => value === state.type);
    typeSelect.value = isKnown ? state.type : '';
    await writeFigureOptions(state.figure);
    if (!isAsked && location.hash === '') return;
    const { file, t } = await load();
    const what = writeTable(table, state, file, t);
    const type = typeSelect.selectedOptions[0]?.label ?? '';
    status.textContent = t.shown(`${type}, ${what}`);
  }

  const attempt = (work: Promise<void>) =>
    work.catch((error: unknown) => {
      figures = undefined;
      void messages.then((t) => {
        status.textContent = t.chooserFailed;
      });
      reportError(error);
    });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const fragment = formatMapFragment(readForm());
    if (fragment === location.hash.slice(1)) void attempt(show(true));
    else location.hash = fragment;
  });
  typeSelect.addEventListener('change', () => void attempt(writeFigureOptions(figureSelect.value)));
  addEventListener('hashchange', () => void attempt(show(true)));
  form.hidden = false;
  void attempt(show(false));
}
