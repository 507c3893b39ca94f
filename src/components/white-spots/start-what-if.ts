/** The thought of a new service: form ↔ fragment → sentences. Nothing is stored or sent. */
import type { ObecCode, OrpCode } from '@/domain/area.ts';
import type { Form } from '@/domain/form.ts';
import { parseLocale } from '@/domain/locale.ts';
import { type SpotChange, whatIf } from '@/domain/what-if.ts';
import type { SpotFilter } from '@/domain/white-spot.ts';
import type { OrpFacts, OrpFactsFile } from '@/map/orp-facts.ts';
import { formatSpotFragment, parseSpotFragment, type SpotChoice } from '@/routes.ts';
import { find } from '../find.ts';
import { readCells, type SpotElement, toFilter, toForm } from './spot-cells.ts';
import { loadSpotMessages, type SpotMessages } from './spot-messages.ts';

/** A row of the table of the page. */
interface OrpRow {
  readonly code: OrpCode;
  readonly name: string;
  readonly evidence: SpotElement['evidence'];
}

interface Thought {
  readonly orp: OrpRow;
  readonly form: Form;
  readonly filter: SpotFilter;
}

export function startWhatIf(section: HTMLElement): void {
  const form = find(section, 'form', HTMLFormElement);
  const orpSelect = find(form, '[name=kdyby]', HTMLSelectElement);
  const formSelect = find(form, '[name=kdyby-forma]', HTMLSelectElement);
  const result = find(section, '[data-result]', HTMLElement);
  const rows = readRows(find(document, '[data-spots]', HTMLElement));
  const messages = loadSpotMessages(parseLocale(section.dataset['locale']));
  let facts: Promise<OrpFactsFile> | undefined;
  /** The last question; answers to earlier ones come too late. */
  let asked = 0;

  async function show(): Promise<void> {
    // The skip link and its like ask nothing.
    if (location.hash !== '' && !location.hash.includes('=')) return;
    asked += 1;
    const question = asked;
    const thought = readThought(parseSpotFragment(location.hash), rows);
    if (thought === null) {
      result.replaceChildren();
      return;
    }
    orpSelect.value = thought.orp.code;
    formSelect.value = thought.form;
    const t = await messages;
    const lines = await answer(thought, t);
    if (question === asked) result.replaceChildren(...lines.map(toParagraph));
  }

  async function answer(thought: Thought, t: SpotMessages): Promise<string[]> {
    facts ??= fetchFacts(section.dataset['facts'] ?? '');
    try {
      const title = t.thoughtTitle(section.dataset['type'] ?? '', thought.form, thought.orp.name);
      return [title, ...sayFilter(thought.filter, t), ...sayChanges(thought, rows, await facts, t)];
    } catch (error) {
      facts = undefined;
      reportError(error);
      return [t.thoughtFailed];
    }
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const next = formatSpotFragment({
      ...parseSpotFragment(location.hash),
      thoughtOrp: orpSelect.value,
      thoughtForm: formSelect.value,
    });
    if (next === location.hash.slice(1)) void show();
    else location.hash = next;
  });
  addEventListener('hashchange', () => void show());
  addEventListener('popstate', () => void show());
  orpSelect.replaceChildren(...rows.map(({ code, name }) => new Option(name, code)));
  section.hidden = false;
  void show();
}

/** `null`: nothing is asked, or of an ORP or a form the page does not know. */
function readThought(choice: SpotChoice, rows: readonly OrpRow[]): Thought | null {
  const orp = rows.find(({ code }) => code === choice.thoughtOrp);
  const form = toForm(choice.thoughtForm);
  return orp === undefined || form === null ? null : { orp, form, filter: toFilter(choice) };
}

function sayChanges(
  { orp, form, filter }: Thought,
  rows: readonly OrpRow[],
  facts: OrpFactsFile,
  t: SpotMessages,
): string[] {
  const orps = rows.map((row) => ({ ...row, neighbours: facts[row.code]?.neighbours ?? [] }));
  const changes = whatIf(orps, orp.code, form, filter);
  if (changes.length === 0) return [t.thoughtNothing];
  const nameOf = (code: OrpCode) => rows.find((row) => row.code === code)?.name ?? code;
  const sayChange = ({ code, before, after }: SpotChange) => {
    const isBoth = before.isPartial && after.isPartial;
    return t.thoughtChange(nameOf(code), t.word(before), isBoth ? t.partAndEstimate : t.word(after));
  };
  const own = changes.find(({ code }) => code === orp.code);
  const next = changes.filter(({ code }) => code !== orp.code);
  const people = next.reduce((sum, { code }) => sum + peopleOf(facts[code]?.obce), 0);
  const known = facts[orp.code];
  return [
    ...changes.map(sayChange),
    ...(own === undefined || known === undefined ? [] : sayGains(own, known, form, t)),
    ...(next.length === 0 || known === undefined ? [] : [t.thoughtNext(next.length, people, known.year)]),
  ];
}

/** The obce that had no such service before. */
function sayGains(
  { servedBefore }: SpotChange,
  { obce, seniors, year }: OrpFacts,
  form: Form,
  t: SpotMessages,
): string[] {
  const served = new Set<ObecCode>(servedBefore);
  const gains = obce.filter(([code]) => !served.has(code));
  const people = peopleOf(gains);
  return [
    t.thoughtGains(form, gains.length),
    gains.length === obce.length ? t.thoughtPeople(people, seniors, year) : t.thoughtPeoplePart(people, year),
    t.thoughtObce(gains.map(([, name]) => name).join(', ')),
  ];
}

function peopleOf(obce: OrpFacts['obce'] = []): number {
  return obce.reduce((sum, [, , count]) => sum + count, 0);
}

/** Said only when the table does not show everything. */
function sayFilter(filter: SpotFilter, t: SpotMessages): string[] {
  if (filter.form === null && filter.group === null) return [];
  const label = (name: string) =>
    document.querySelector<HTMLSelectElement>(`[data-spot-filter] [name=${name}]`)?.selectedOptions[0]
      ?.label ?? '';
  return [t.thoughtFilter(label('forma'), label('skupina'))];
}

async function fetchFacts(path: string): Promise<OrpFactsFile> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  // Made by our own build.
  return (await response.json()) as OrpFactsFile;
}

/** One cell to a row. */
function readRows(table: HTMLElement): OrpRow[] {
  return readCells(table).map(({ element, evidence }) => {
    const row = element.closest<HTMLElement>('[data-orp]');
    return {
      code: (row?.dataset['orp'] ?? '') as OrpCode,
      name: row?.querySelector('th')?.textContent.trim() ?? '',
      evidence,
    };
  });
}

function toParagraph(text: string): HTMLParagraphElement {
  const paragraph = document.createElement('p');
  paragraph.textContent = text;
  return paragraph;
}
