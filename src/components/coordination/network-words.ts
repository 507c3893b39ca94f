/** Where a service of the basic network is, and what the register says otherwise, in words. */
import type { NetworkEntryView, ServiceView } from '@/catalogue/views.ts';
import type { Messages } from '@/i18n/messages.ts';

/** Of a service with a secret address no more than any other list says. */
export function sayWhere(
  {
    isTelephone,
    hasSecretPlace,
    obecNames,
  }: Pick<ServiceView, 'isTelephone' | 'hasSecretPlace' | 'obecNames'>,
  { common }: Pick<Messages, 'common'>,
): string {
  if (isTelephone) return common.byTelephone;
  if (hasSecretPlace) return common.secretAddress;
  return obecNames.length === 0 ? common.unknown : obecNames.join(', ');
}

/** A sentence for each difference; none when the register says the same. */
export function sayMismatches(
  { mismatches, capacity }: Pick<NetworkEntryView, 'mismatches' | 'capacity'>,
  { coordination: { network: t } }: Pick<Messages, 'coordination'>,
): string[] {
  return mismatches.map((mismatch) => {
    switch (mismatch.kind) {
      case 'unknown-service':
        return t.mismatch.service;
      case 'type':
        return t.mismatch.type(mismatch.registered.label);
      case 'form':
        return t.mismatch.form(mismatch.registered);
      case 'capacity':
        return mismatch.registered === null || capacity === null
          ? t.mismatch.noCapacity
          : t.mismatch.capacity(t.amount(mismatch.registered, capacity.unit));
    }
  });
}
