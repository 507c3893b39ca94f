/** The cells of a table of white spots in the browser: what is known of each, and what it says. */
import type { Form } from '@/domain/form.ts';
import { type Evidence, type Spot, type SpotFilter, toSpot } from '@/domain/white-spot.ts';
import type { SpotChoice } from '@/routes.ts';
import { decodeEvidence } from './evidence-code.ts';
import type { SpotMessages } from './spot-messages.ts';

export interface SpotElement {
  readonly element: HTMLElement;
  readonly evidence: readonly Evidence[];
  /** Of help by telephone; no filter changes it. */
  readonly isPhone: boolean;
}

/** @param table with the sets of target groups its cells name */
export function readCells(table: HTMLElement): SpotElement[] {
  // Written by our own build.
  const sets = JSON.parse(table.dataset['sets'] ?? '[]') as readonly string[];
  return [...table.querySelectorAll<HTMLElement>('[data-spot]')].map((element) => ({
    element,
    evidence: decodeEvidence(element.dataset['spot'] ?? '', sets),
    isPhone: element.dataset['s'] === 'phone',
  }));
}

export function spotOf(
  { evidence, isPhone }: Pick<SpotElement, 'evidence' | 'isPhone'>,
  filter: SpotFilter,
): Spot {
  return isPhone ? { state: 'phone', isPartial: false } : toSpot(evidence, filter);
}

export function writeCell({ element }: SpotElement, spot: Spot, t: SpotMessages): void {
  element.dataset['s'] = spot.isPartial ? 'part' : spot.state;
  // What stands behind the word says which cell it is, and stays.
  const { firstChild } = element;
  if (firstChild !== null) firstChild.textContent = t.word(spot);
}

const FORMS: readonly string[] = ['amb', 'pob', 'ter'] satisfies Form[];

export function toForm(text: string): Form | null {
  return FORMS.includes(text) ? (text as Form) : null;
}

export function toFilter({ form, group }: SpotChoice): SpotFilter {
  return { form: toForm(form), group: group === '' ? null : group };
}
