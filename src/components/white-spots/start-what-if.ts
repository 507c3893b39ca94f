/** The thought of a new service: form ↔ fragment → sentences. Nothing is stored or sent. */
import type { ObecCode, OrpCode } from '@/domain/area.ts';
import { parseLocale } from '@/domain/locale.ts';
import { type SpotChange, whatIf } from '@/domain/what-if.ts';
import type { SpotFilter } from '@/domain/white-spot.ts';
import type { ObceOfOrps } from '@/map/obce-of-orps.ts';
import { formatSpotFragment, parseSpotFragment } from '@/routes.ts';
import { find } from '../find.ts';
import { readCells, toFilter, toForm } from './spot-cells.ts';
import { loadSpotMessages, type SpotMessages } from './spot-messages.ts';

/** A row of the table of the page. */
interface OrpRow {
  readonly code: OrpCode;
  readonly name: string;
  readonly people: number;
  readonly seniors: number;
}

export function startWhatIf(section: HTMLElement): void {
  const form = find(section, 'form', HTMLFormElement);
  const orpSelect = find(form, '[name=kdyby]', HTMLSelectElement);
  const formSelect = find(form, '[name=kdyby-forma]', HTMLSelectElement);
  const result = find(section, '[data-result]', HTMLElement);
  const table = find(document, '[data-spots]', HTMLTableElement);
  const messages = loadSpotMessages(parseLocale(section.dataset['locale']));
  const year = Number(table.dataset['year']);
  const rows = readRows(table);
  let obce: Promise<ObceOfOrps> | undefined;
  /** The last question; answers to earlier ones come too late. */
  let asked = 0;

  async function show(): Promise<void> {
    const choice = parseSpotFragment(location.hash);
    const orp = rows.get(choice.thoughtOrp);
    const thoughtForm = toForm(choice.thoughtForm);
    if (orp === undefined || thoughtForm === null) {
      if (location.hash === '' || location.hash.includes('=')) result.replaceChildren();
      return;
    }
    orpSelect.value = orp.code;
    formSelect.value = thoughtForm;
    asked += 1;
    const question = asked;
    const t = await messages;
    const filter = toFilter(choice);
    const changes = whatIf(readOrps(table), orp.code, thoughtForm, filter);
    const own = changes.find(({ code }) => code === orp.code);
    const gains = own === undefined ? null : await loadGains(own, orp);
    if (question !== asked) return;

    const others = changes.filter(({ code }) => code !== orp.code);
    const people = others.reduce((sum, { code }) => sum + (rows.get(code)?.people ?? 0), 0);
    const type = section.dataset['type'] ?? '';
    const lines = [
      t.thoughtTitle(type, thoughtForm, orp.name),
      ...sayFilter(filter, t),
      ...(changes.length === 0 ? [t.thoughtNothing] : []),
      ...changes.map(({ code, before, after }) => {
        const isBoth = before.isPartial && after.isPartial;
        return t.thoughtChange(
          rows.get(code)?.name ?? code,
          t.word(before),
          isBoth ? t.partAndEstimate : t.word(after),
        );
      }),
      ...(own === undefined ? [] : sayGains(gains, orp, t, thoughtForm)),
      ...(others.length === 0 ? [] : [t.thoughtNext(others.length, people, year)]),
    ];
    result.replaceChildren(...lines.map(toParagraph));
  }

  function sayFilter(filter: SpotFilter, t: SpotMessages): string[] {
    if (filter.form === null && filter.group === null) return [];
    const label = (name: string) =>
      document.querySelector<HTMLSelectElement>(`[data-spot-filter] [name=${name}]`)?.selectedOptions[0]
        ?.label;
    return [t.thoughtFilter(label('forma') ?? '', label('skupina') ?? '')];
  }

  function sayGains(
    gains: ObceOfOrps[string] | null,
    orp: OrpRow,
    t: SpotMessages,
    thoughtForm: NonNullable<ReturnType<typeof toForm>>,
  ): string[] {
    if (gains === null) return [t.thoughtPeople(orp.people, orp.seniors, year), t.thoughtFailed];
    const people = gains.reduce((sum, [, , count]) => sum + count, 0);
    return [
      t.thoughtGains(thoughtForm, gains.length),
      people === orp.people
        ? t.thoughtPeople(orp.people, orp.seniors, year)
        : t.thoughtPeoplePart(people, year),
      t.thoughtObce(gains.map(([, name]) => name).join(', ')),
    ];
  }

  /** Obce that had no such service before; `null` when their names cannot be had. */
  async function loadGains({ servedBefore }: SpotChange, { code }: OrpRow) {
    obce ??= fetchObce(section.dataset['obce'] ?? '');
    try {
      const served = new Set<ObecCode>(servedBefore);
      return ((await obce)[code] ?? []).filter(([obecCode]) => !served.has(obecCode));
    } catch (error) {
      obce = undefined;
      reportError(error);
      return null;
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
  section.hidden = false;
  void show();
}

async function fetchObce(path: string): Promise<ObceOfOrps> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  // Made by our own build.
  return (await response.json()) as ObceOfOrps;
}

function readRows(table: HTMLTableElement): Map<string, OrpRow> {
  return new Map(
    [...table.querySelectorAll<HTMLElement>('[data-orp]')].map((row) => {
      const [people = 0, seniors = 0] = (row.dataset['people'] ?? '').split(' ').map(Number);
      const code = row.dataset['orp'] as OrpCode;
      const name = row.querySelector('th')?.textContent.trim() ?? '';
      return [code, { code, name, people, seniors }];
    }),
  );
}

/** One cell to a row. */
function readOrps(table: HTMLTableElement) {
  return readCells(table).map(({ element, evidence }) => {
    const row = element.closest<HTMLElement>('[data-orp]');
    return {
      code: row?.dataset['orp'] as OrpCode,
      neighbours: (row?.dataset['next'] ?? '').split(' ') as OrpCode[],
      evidence,
    };
  });
}

function toParagraph(text: string): HTMLParagraphElement {
  const paragraph = document.createElement('p');
  paragraph.textContent = text;
  return paragraph;
}
