/** The field with suggestions in the browser: an editable combobox whose list never takes the focus. */
import { getSearchMessages } from '@/i18n/search-messages.ts';
import { parseLocale } from '@/domain/locale.ts';
import {
  wordsOf,
  SearchUnavailableError,
  type Suggestion,
  type Suggestions,
  suggest,
} from '@/search/client.ts';
import { find } from '../find.ts';

const NONE: Suggestions = { help: [], where: [] };

export function startSearchField(root: HTMLElement): void {
  const input = find(root, 'input', HTMLInputElement);
  const list = find(root, '[data-suggestions]', HTMLElement);
  const count = find(root, '[data-suggestions-count]', HTMLElement);
  const { search: t } = getSearchMessages(parseLocale(root.dataset['locale']));
  const base = root.dataset['base'] ?? '/';
  const words = wordsOf({ base });
  let options: HTMLElement[] = [];
  let active = -1;
  /** Number of the newest question: a slower older answer must not overwrite it. */
  let newest = 0;

  // Only with this script are they what the roles say.
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', t.suggestions);
  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-expanded', 'false');
  input.setAttribute('aria-controls', list.id);

  async function offer(): Promise<void> {
    newest += 1;
    const mine = newest;
    const found = await ask(input.value);
    if (mine !== newest || document.activeElement !== input) return;
    open(found);
  }

  async function ask(written: string): Promise<Suggestions> {
    if (written.trim().length < 2) return NONE;
    try {
      const [vocabulary, providers] = await Promise.all([words.vocabulary(), words.providers()]);
      const found = suggest(written, vocabulary, providers);
      if (found.help.length + found.where.length > 0) return found;
      // All villages are as much again to load: only for who writes the name of one.
      await words.obce();
      return suggest(written, vocabulary, providers);
    } catch (error) {
      // Without suggestions the field still works; that search fails is said when it is asked.
      if (error instanceof SearchUnavailableError) return NONE;
      throw error;
    }
  }

  function open({ help, where }: Suggestions): void {
    active = -1;
    options = [];
    list.replaceChildren(
      ...toGroup(t.suggestedHelp, 'pomoc', help),
      ...toGroup(t.suggestedWhere, 'kde', where),
    );
    const isOpen = options.length > 0;
    list.hidden = !isOpen;
    input.setAttribute('aria-expanded', String(isOpen));
    input.removeAttribute('aria-activedescendant');
    count.textContent = t.suggestionsCount(options.length);
  }

  function close(): void {
    newest += 1;
    open(NONE);
  }

  function toGroup(heading: string, name: string, suggestions: readonly Suggestion[]): HTMLElement[] {
    if (suggestions.length === 0) return [];
    const group = document.createElement('div');
    const title = document.createElement('div');
    title.id = `${list.id}-${name}`;
    title.className = 'heading';
    title.textContent = heading;
    title.setAttribute('role', 'presentation');
    group.setAttribute('role', 'group');
    group.setAttribute('aria-labelledby', title.id);
    group.append(title, ...suggestions.map(toOption));
    return [group];
  }

  function toOption({ text, hint }: Suggestion): HTMLElement {
    const option = document.createElement('div');
    option.id = `${list.id}-${String(options.length + 1)}`;
    option.setAttribute('role', 'option');
    option.setAttribute('aria-selected', 'false');
    option.dataset['text'] = text;
    const name = document.createElement('span');
    name.textContent = text;
    option.append(name);
    if (hint !== '') {
      const beside = document.createElement('span');
      beside.className = 'small muted';
      beside.textContent = hint;
      option.append(beside);
    }
    options.push(option);
    return option;
  }

  function move(step: number): void {
    options[active]?.setAttribute('aria-selected', 'false');
    // One step further than the list is back in the field.
    active = ((active + 1 + step + options.length + 1) % (options.length + 1)) - 1;
    const option = options[active];
    if (option === undefined) input.removeAttribute('aria-activedescendant');
    else {
      option.setAttribute('aria-selected', 'true');
      option.scrollIntoView({ block: 'nearest' });
      input.setAttribute('aria-activedescendant', option.id);
    }
  }

  function choose(option: HTMLElement): void {
    input.value = option.dataset['text'] ?? '';
    close();
    input.form?.requestSubmit();
  }

  input.addEventListener('input', () => void offer());
  input.addEventListener('keydown', (event) => {
    const option = options[active];
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (list.hidden) void offer();
      else move(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Escape' && !list.hidden) {
      event.preventDefault();
      close();
    } else if (event.key === 'Enter') {
      if (option === undefined) close();
      else {
        event.preventDefault();
        choose(option);
      }
    }
  });
  input.addEventListener('blur', close);
  // The field would lose the focus before the click arrives.
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  list.addEventListener('click', (event) => {
    const option = (event.target as HTMLElement).closest<HTMLElement>('[role=option]');
    if (option !== null) choose(option);
  });
}
