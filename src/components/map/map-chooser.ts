/** Form of the map of the area ↔ fragment → table. The map itself follows the fragment, too. */
import { parseLocale } from '@/domain/locale.ts';
import type { FiguresFile } from '@/map/figures-file.ts';
import { columnsOf, measureKey, measuresOf } from '@/map/measures.ts';
import { DEFAULT_MAP, formatMapFragment, type MapState, parseMapFragment } from '@/routes.ts';
import { find } from '../find.ts';
import { fetchFigures } from './map-data.ts';
import { loadMapMessages } from './map-messages.ts';
import { writeTable } from './orp-table.ts';

export function startMapChooser(form: HTMLFormElement): void {
  const table = find(document, `#${form.dataset['table'] ?? ''}`, HTMLTableElement);
  const typeSelect = find(form, '[name=druh]', HTMLSelectElement);
  const measureSelect = find(form, '[name=mira]', HTMLSelectElement);
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
      measure: text('mira') === '' ? DEFAULT_MAP.measure : text('mira'),
    };
  };

  async function load() {
    figures ??= fetchFigures({ base });
    return { file: await figures, t: await messages };
  }

  /** Measures of the type that is chosen in the form; the chosen measure stays where the type has it. */
  async function writeMeasures(chosen: string): Promise<void> {
    const { file, t } = await load();
    const columns = columnsOf(file, { type: typeSelect.value });
    const options = measuresOf(columns).map((measure) => {
      const key = measureKey(measure);
      return new Option(t.measure(measure, columns.isForSeniorsOnly), key, key === chosen, key === chosen);
    });
    measureSelect.replaceChildren(...options);
  }

  async function show(isAsked: boolean): Promise<void> {
    const state = parseMapFragment(location.hash);
    for (const radio of form.querySelectorAll<HTMLInputElement>('[name=ukaz]')) {
      radio.checked = radio.value === state.view;
    }
    const isKnown = [...typeSelect.options].some(({ value }) => value === state.type);
    typeSelect.value = isKnown ? state.type : '';
    await writeMeasures(state.measure);
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
  typeSelect.addEventListener('change', () => void attempt(writeMeasures(measureSelect.value)));
  addEventListener('hashchange', () => void attempt(show(true)));
  form.hidden = false;
  void attempt(show(false));
}
