/** `formy` of the register → forms with hours as text and capacities by unit. */
import type { Capacity } from '../../../src/domain/capacity.ts';
import { codeOf } from '../../../src/domain/code-list.ts';
import { Form } from '../../../src/domain/form.ts';
import type { DayHours, ServiceForm } from '../../../src/domain/service.ts';
import { isCapacityCount } from '../quality/rules/bad-capacity.ts';
import { unitOf } from '../quality/rules/capacity-without-unit.ts';
import { readItems } from './items.ts';
import { uniqueItems } from '../../lib/order.ts';
import { type RecordContext, readRemark } from './values.ts';
import { RegisterCapacity, RegisterForm, RegisterHours } from './register-schema.ts';

/** In the order of their codes, each form once: the register may split one form into several entries. */
export function readForms(items: readonly unknown[], context: RecordContext): ServiceForm[] {
  const forms = new Map<Form, ServiceForm>();
  readItems(items, 'formy', RegisterForm, context, (raw, key): never[] => {
    const form = Form.safeParse(codeOf(raw.forma.id, 'FormaSocialniSluzby'));
    if (!form.success) {
      context.note('unknown-form', `${key}.forma`);
      return [];
    }
    const entry: ServiceForm = {
      form: form.data,
      isRoundTheClock: raw.nepretrzitePoskytovani ?? null,
      hours: readItems(raw.casoveRozsahy, `${key}.casoveRozsahy`, RegisterHours, context, (item, itemKey) =>
        readHours(item, itemKey, context),
      ),
      capacities: readItems(raw.kapacity, `${key}.kapacity`, RegisterCapacity, context, (item, itemKey) =>
        readCapacity(item, itemKey, context),
      ),
    };
    const known = forms.get(form.data);
    forms.set(form.data, known === undefined ? entry : merge(known, entry));
    return [];
  });
  return [...forms.values()].toSorted((a, b) => (a.form < b.form ? -1 : 1));
}

function merge(a: ServiceForm, b: ServiceForm): ServiceForm {
  return {
    form: a.form,
    isRoundTheClock:
      a.isRoundTheClock === null ? b.isRoundTheClock : a.isRoundTheClock || b.isRoundTheClock === true,
    hours: uniqueItems([...a.hours, ...b.hours]),
    capacities: uniqueItems([...a.capacities, ...b.capacities]),
  };
}

type RawHours = ReturnType<typeof RegisterHours.parse>;
type RawCapacity = ReturnType<typeof RegisterCapacity.parse>;

function readHours(raw: RawHours, key: string, context: RecordContext): DayHours[] {
  const text = readRemark(raw.interval, `${key}.interval`, context);
  if (text === null) return [];
  const dayCode = raw.den ? digitsOrNull(codeOf(raw.den.id, 'DenVTydnu')) : null;
  if (raw.den && dayCode === null) context.note('bad-code', `${key}.den`);
  return [{ dayCode, text }];
}

function digitsOrNull(code: string | null): string | null {
  return code !== null && /^\d+$/u.test(code) ? code : null;
}

/** A number without its unit means nothing, so it is not kept. */
function readCapacity(raw: RawCapacity, key: string, context: RecordContext): Capacity[] {
  const count = raw.pocet;
  const unit = unitOf(raw.typ?.id);
  if (!isCapacityCount(count)) context.note('bad-capacity', key);
  else if (unit === null) context.note('capacity-without-unit', key);
  else return [{ count, unit, note: readRemark(raw.popis, `${key}.popis`, context) }];
  return [];
}
