/** What search made of the query, said above the results: slips, places, kinds of help, words left out. */
import {
  EMPTY_SEARCH,
  formatSearchFragment,
  obecPath,
  type SearchState,
  serviceTypePath,
  type RouteContext,
} from '@/routes.ts';
import type { ObecCode } from '@/domain/area.ts';
import type { Messages } from '@/i18n/messages.ts';
import type { Lexicon, PlaceIndex, SearchOutcome } from '@/search/client.ts';

export interface NotesContext {
  readonly state: SearchState;
  readonly outcome: SearchOutcome;
  readonly lexicon: Lexicon;
  readonly places: PlaceIndex;
  readonly routes: RouteContext;
  /** How many results there would be without choices, when there are none with them. */
  readonly wider: number;
  readonly common: Messages['common'];
  readonly t: Messages['search'];
}

/** More places of one name than people read through. */
const MOST_PLACES = 8;

export function toNotes(context: NotesContext): HTMLElement[] {
  return [
    ...slipNotes(context),
    ...placeNotes(context),
    ...typeNotes(context),
    ...droppedNotes(context),
    ...widerNotes(context),
  ];
}

function slipNotes({ outcome, state, t }: NotesContext): HTMLElement[] {
  const { corrections } = outcome.interpretation;
  if (corrections.length === 0) return [];
  const [taken, written] = [corrections.map((one) => one.taken), corrections.map((one) => one.written)];
  const exactly = link(
    `#${formatSearchFragment({ ...state, isExact: true, page: 1 })}`,
    t.searchExactly(written.join(' ')),
  );
  return [line(t.corrected(taken.join(' ')), exactly)];
}

function placeNotes({ outcome, state, places, routes, t }: NotesContext): HTMLElement[] {
  const { place, otherPlaces } = outcome.interpretation;
  const others = otherPlaces.slice(0, MOST_PLACES).map((other) => {
    const fragment = formatSearchFragment({ ...state, place: other.code, page: 1 });
    const near = other.kind === 'obec' ? places.get(other.orpCode ?? '')?.name : undefined;
    return link(`#${fragment}`, `${other.name}${near === undefined ? '' : ` (${t.inOrp(near)})`}`);
  });
  const ask = others.length === 0 ? [] : [list(place === null ? t.whichPlace : t.otherPlaces, others)];
  if (place === null || outcome.results.length === 0) return ask;
  const [first] = outcome.results;
  const isServed = first?.reach !== 'nearOrp' && first?.reach !== 'far';
  const taken = !isServed
    ? t.noneServes
    : place.kind === 'okres'
      ? t.okresTaken
      : place.kind === 'kraj'
        ? t.krajTaken
        : t.placeTaken;
  const { obecCode } = place;
  const whole =
    obecCode === null || !places.hasObecPage(place)
      ? []
      : [
          link(
            obecPath(routes, { code: obecCode as ObecCode, slug: places.slugOf(obecCode, place.name) }),
            t.wholeObec(place.name),
          ),
        ];
  const without =
    state.place === ''
      ? []
      : [link(`#${formatSearchFragment({ ...state, place: '', page: 1 })}`, t.withoutPlace)];
  return [line(taken(place.name), ...whole, ...without), ...ask];
}

/** The kinds of help that fit, each with its page: the answer for those who do not know the words of the law. */
function typeNotes({ outcome, lexicon, routes, t }: NotesContext): HTMLElement[] {
  const types = new Map(lexicon.file.types.map((type) => [type.code, type]));
  const links = outcome.interpretation.types.flatMap(({ code }) => {
    const type = types.get(code);
    return type === undefined ? [] : [link(serviceTypePath(routes, type.slug), type.label)];
  });
  return links.length === 0 ? [] : [list(t.kindsOfHelp, links)];
}

function droppedNotes({ outcome, t }: NotesContext): HTMLElement[] {
  const { dropped, results } = outcome;
  if (dropped.length === 0) return [];
  return [line((results.length === 0 ? t.nothingFor : t.dropped)(dropped.join(' ')))];
}

/** Nothing fits the choices: the same search without them, if that finds something. */
function widerNotes({ wider, state, common, t }: NotesContext): HTMLElement[] {
  if (wider === 0) return [];
  const fragment = formatSearchFragment({ ...EMPTY_SEARCH, query: state.query, place: state.place });
  return [line('', link(`#${fragment}`, t.withoutChoices(common.servicesCount(wider))))];
}

function line(text: string, ...links: readonly HTMLElement[]): HTMLElement {
  const element = document.createElement('p');
  element.append(text, ...links.flatMap((one) => [' ', one]));
  return element;
}

function list(heading: string, items: readonly HTMLElement[]): HTMLElement {
  const element = document.createElement('div');
  const title = document.createElement('p');
  title.textContent = heading;
  const entries = document.createElement('ul');
  entries.className = 'ways';
  entries.append(
    ...items.map((item) => {
      const entry = document.createElement('li');
      entry.append(item);
      return entry;
    }),
  );
  element.append(title, entries);
  return element;
}

function link(href: string, text: string): HTMLAnchorElement {
  const element = document.createElement('a');
  element.href = href;
  element.textContent = text;
  return element;
}
