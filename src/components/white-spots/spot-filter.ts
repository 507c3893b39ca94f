/** Form of a page of white spots ↔ fragment → what the page shows. */
import { parseLocale } from '@/domain/locale.ts';
import { formatSpotFragment, parseSpotFragment } from '@/routes.ts';
import { find } from '../find.ts';
import { toFilter } from './spot-cells.ts';
import { loadSpotMessages } from './spot-messages.ts';
import { findSpots } from './spot-views.ts';

export function startSpotFilter(form: HTMLFormElement): void {
  const showSpots = findSpots(document);
  const formSelect = find(form, '[name=forma]', HTMLSelectElement);
  const groupSelect = find(form, '[name=skupina]', HTMLSelectElement);
  const status = find(form, '[role=status]', HTMLElement);
  const messages = loadSpotMessages(parseLocale(form.dataset['locale']));
  let shown = '';

  async function show(): Promise<void> {
    // The skip link and its like choose nothing.
    if (location.hash !== '' && !location.hash.includes('=')) return;
    const choice = parseSpotFragment(location.hash);
    choose(formSelect, choice.form);
    choose(groupSelect, choice.group);
    // A value the page does not know filters nothing.
    const filter = toFilter({ ...choice, form: formSelect.value, group: groupSelect.value });
    const wanted = `${formSelect.value} ${groupSelect.value}`;
    if (wanted === shown || (shown === '' && wanted === ' ')) return;
    shown = wanted;
    const t = await messages;
    const names = [labelOf(formSelect), labelOf(groupSelect)] as const;
    try {
      const counts = await showSpots(filter, t);
      if (shown === wanted) status.textContent = t.shown(...names, counts);
    } catch (error) {
      shown = '';
      reportError(error);
      status.textContent = t.filterFailed;
    }
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const choice = parseSpotFragment(location.hash);
    const next = formatSpotFragment({ ...choice, form: formSelect.value, group: groupSelect.value });
    if (next === location.hash.slice(1)) void show();
    else if (next === '') {
      // An empty fragment would scroll to the top.
      history.pushState(null, '', location.pathname);
      void show();
    } else location.hash = next;
  });
  addEventListener('hashchange', () => void show());
  addEventListener('popstate', () => void show());
  form.hidden = false;
  void show();
}

function choose(select: HTMLSelectElement, value: string): void {
  select.value = value;
  // A value the select does not have leaves it empty.
  if (select.selectedIndex === -1) select.selectedIndex = 0;
}

/** For the middle of a sentence. */
export function labelOf(select: HTMLSelectElement): string {
  const label = select.selectedOptions[0]?.label ?? '';
  return label.charAt(0).toLowerCase() + label.slice(1);
}
