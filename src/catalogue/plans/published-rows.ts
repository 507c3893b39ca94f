/** Which rows of the planning tables may be seen beside a register of a kind. */
import type { RegisterKind } from '@/domain/code-list.ts';
import { kindOfService } from '@/domain/demo-id.ts';
import type { PlanData } from '@/domain/plan/check-joins.ts';
import { planOf } from '@/domain/plan/ids.ts';

/**
 * Rows of demo plans are not shown beside a real register; rows of services are of the register's
 * own kind only.
 *
 * @returns whether a row of any table is published
 */
export function isPublished({ plans }: Pick<PlanData, 'plans'>, register: RegisterKind) {
  const shown = new Set<string>(
    plans.filter(({ kind }) => register === 'demo' || kind !== 'demo').map(({ id }) => id),
  );
  return (row: object): boolean => {
    if ('service' in row) return typeof row.service === 'string' && kindOfService(row.service) === register;
    const id =
      'id' in row ? row.id : 'measure' in row ? row.measure : 'document' in row ? row.document : null;
    return typeof id !== 'string' || shown.has(planOf(id));
  };
}
