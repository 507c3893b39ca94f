/** Corrections that cannot be applied, or are of no use any more, stop the import: all of them at once. */
import type { Provider } from '../../../src/domain/provider.ts';
import { OperatorError } from '../../lib/errors.ts';
import type { CorrectedProviders } from './apply-corrections.ts';
import { recordName } from './read-corrections.ts';
import { formatFault } from './yaml-file.ts';

/**
 * @param published providers as they will be written: a correction of any other record is unused
 * @throws {OperatorError} naming every correction that cannot be applied, and why
 */
export function guardCorrections(
  { used, endedIds, faults }: Omit<CorrectedProviders, 'providers'>,
  published: readonly Provider[],
): void {
  const names = new Set(
    published.flatMap(({ key, services }) => [
      recordName({ level: 'provider', record: key }),
      ...services.map(({ id }) => recordName({ level: 'service', record: id })),
    ]),
  );
  const all = [
    ...faults,
    ...used
      .filter((correction) => !names.has(recordName(correction)) && !endedIds.has(correction.record))
      .map(({ fault }) => fault('unused: the record lies outside of the covered area; delete the entry')),
  ];
  if (all.length === 0) return;
  throw new OperatorError(
    `${all.length} ${all.length === 1 ? 'correction' : 'corrections'} in content/corrections cannot be applied:\n` +
      all.map((fault) => `  ${formatFault(fault)}`).join('\n'),
    'Mend or delete the entries named; content/corrections/README.md explains them. Nothing in content/ was changed.',
  );
}
