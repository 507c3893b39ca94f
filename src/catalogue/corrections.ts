/** Corrections kept in a record → what pages say of them. */
import { type AppliedCorrection, parseFieldName } from '@/domain/correction.ts';
import { prevailing, type Sourced } from '@/domain/provenance.ts';
import { typeset } from '@/i18n/typography.ts';
import type { CorrectionView } from './declared-views.ts';

export function correctionViews(
  corrections: readonly AppliedCorrection[],
  level: CorrectionView['level'],
): Sourced<CorrectionView>[] {
  return corrections.map(({ field, reason, source: by, date }) => ({
    value: {
      field: parseFieldName(field)?.key ?? null,
      level,
      reason: reason === null ? null : typeset(reason),
    },
    source: 'correction',
    date,
    by,
  }));
}

/**
 * A value of the register, or the same as mended by hand where a correction of the field stands.
 *
 * @param corrections of the service and of its provider, where both have a part in the value
 */
export function asMended<T>(
  fromRegister: Sourced<T>,
  field: string,
  corrections: readonly AppliedCorrection[],
): Sourced<T> {
  const mended = corrections
    .filter((correction) => correction.field === field)
    .map(({ source: by, date }) => ({ value: fromRegister.value, source: 'correction', date, by }) as const);
  return prevailing([...mended, fromRegister]) ?? fromRegister;
}
