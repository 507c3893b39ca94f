/**
 * What an import changed, in Markdown for a report and a pull request.
 *
 * Names services and fields, never values. Titles are given of open services only and stand as
 * code, so that nothing the register sends can become a link, a mention or HTML.
 */
import { ChangedField, type DayChanges, type EndReason } from '../../../src/domain/register-changes.ts';
import type { ServiceId } from '../../../src/domain/service.ts';
import { titleOf } from '../../../src/domain/title.ts';
import { bullets } from '../report/markdown.ts';
import type { ProvidedService } from './fields.ts';

/** Services named under one heading. */
const MAX_NAMED = 50;

const REASONS: Readonly<Record<EndReason, string>> = {
  ended: 'ended by the register',
  removed: 'no longer in the register',
  outside: 'no longer in the area',
  unlisted: 'left out for another reason (starts later, cannot be read, or has a secret place)',
};

export interface ChangesReportFacts {
  /** Added and ended services that may be named; see Comparison. */
  readonly nameable: readonly ProvidedService[];
  /** Label of a service type by its code. */
  readonly typeLabelOf: (code: string) => string;
  /** Services named under one heading. */
  readonly maxNamed?: number;
}

/** @param day what this run changed, as mergeDay gives it */
export function formatChanges(day: DayChanges, facts: ChangesReportFacts): string {
  const { maxNamed = MAX_NAMED } = facts;
  const { added, changed, ended, turnedSecret } = day;
  const titles = titlesOf(facts);
  const named = (id: ServiceId) => [id, titles.get(id) ?? []].flat().join(' ');
  const list = (heading: string, items: readonly string[]) =>
    items.length === 0 ? [] : [`### ${heading}`, bullets(cut(items, maxNamed))];
  const fields = countFields(day);
  return [
    '## Changes of services',
    `Added: ${added.length}, changed: ${changed.length}, ended: ${ended.length}, turned secret: ${turnedSecret.length}.`,
    ...list('Added', added.map(named)),
    ...list(
      'Ended',
      ended.map(
        ({ id, reason, endedOn }) =>
          `${named(id)}: ${REASONS[reason]}${endedOn === null ? '' : `, last day ${endedOn}`}`,
      ),
    ),
    ...(fields.length === 0 ? [] : ['### Changed fields', bullets(fields)]),
    ...list(
      'Changed services',
      changed.map(({ id, fields: names }) => `${id}: ${names.join(', ')}`),
    ),
    ...list('Turned secret', turnedSecret),
  ].join('\n\n');
}

function countFields({ changed }: DayChanges): string[] {
  return ChangedField.options.flatMap((field) => {
    const { length } = changed.filter(({ fields }) => fields.includes(field));
    return length === 0 ? [] : [`${field}: ${length} ${length === 1 ? 'service' : 'services'}`];
  });
}

function cut(items: readonly string[], max: number): string[] {
  const rest = items.length - max;
  return [...items.slice(0, max), ...(rest > 0 ? [`…and ${rest} more`] : [])];
}

function titlesOf({ nameable, typeLabelOf }: ChangesReportFacts): Map<ServiceId, string> {
  return new Map(
    nameable.map(({ provider, service }) => [
      service.id,
      asCode(titleOf(service, typeLabelOf(service.typeCode), provider.name)),
    ]),
  );
}

/** Markdown's inline code; fenced by more backticks than stand in the text. */
function asCode(text: string): string {
  const longest = Math.max(0, ...(text.match(/`+/gu) ?? []).map(({ length }) => length));
  const fence = '`'.repeat(longest + 1);
  return longest === 0 ? `${fence}${text}${fence}` : `${fence} ${text} ${fence}`;
}
