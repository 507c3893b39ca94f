/** The map of results: opened by a button, then told of each new search. */
import { showResults } from '@/components/map/shown-results.ts';
import type { SearchMessages } from '@/i18n/search-messages.ts';
import type { RouteContext } from '@/routes.ts';
import {
  fetchMapNumbers,
  type LoadedResult,
  type RankedResult,
  type SearchOutcome,
} from '@/search/client.ts';
import { find } from '../find.ts';

interface Shown {
  readonly outcome: SearchOutcome;
  /** Results of this page of the list, and what was loaded of them. */
  readonly ranked: readonly RankedResult[];
  readonly loaded: readonly LoadedResult[];
}

export interface ResultsMap {
  /** Nothing is done while the map is closed. */
  show(shown: Shown): void;
}

export function createResultsMap(
  root: HTMLElement,
  base: Pick<RouteContext, 'base'>,
  t: SearchMessages['search'],
): ResultsMap {
  const button = find(root, '[data-map-button]', HTMLButtonElement);
  const box = find(root, '[data-map]', HTMLElement);
  const status = find(root, '[role=status]', HTMLElement);
  let latest: Shown | undefined;
  let numbers: Promise<ReadonlyMap<string, number>> | undefined;

  async function tellMap(): Promise<void> {
    const shown = latest;
    if (box.hidden || shown === undefined) return;
    numbers ??= fetchMapNumbers(base);
    const numberOf = await numbers;
    if (shown === latest) showResults(toShownResults(shown, numberOf, t));
  }

  function update(): void {
    tellMap().catch((error: unknown) => {
      numbers = undefined;
      box.hidden = true;
      status.textContent = t.mapFailed;
      writeButton();
      reportError(error);
    });
  }

  function writeButton(): void {
    button.textContent = box.hidden ? t.showMap : t.hideMap;
    button.ariaExpanded = String(!box.hidden);
  }

  button.addEventListener('click', () => {
    box.hidden = !box.hidden;
    writeButton();
    update();
  });
  return {
    show(shown) {
      latest = shown;
      update();
    },
  };
}

function toShownResults(
  { outcome: { results, interpretation }, ranked, loaded }: Shown,
  numberOf: ReadonlyMap<string, number>,
  t: SearchMessages['search'],
) {
  const onMap = results.flatMap(({ id, reach }, rank) => {
    const number = numberOf.get(id);
    return number === undefined ? [] : [{ number, rank, reach }];
  });
  const { place } = interpretation;
  return {
    ranks: new Map(onMap.map(({ number, rank }) => [number, rank])),
    total: results.length,
    listed: new Map(
      ranked.flatMap(({ id }, index) => {
        const number = numberOf.get(id);
        const service = loaded[index]?.meta.id;
        return number === undefined || service === undefined ? [] : [[service, number] as const];
      }),
    ),
    reach: new Map(
      onMap.flatMap(({ number, reach }) => (reach === null ? [] : [[number, t.reach[reach]] as const])),
    ),
    place,
  };
}
