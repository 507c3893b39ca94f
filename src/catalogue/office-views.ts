/** Offices as pages show them: with their numbers, their age, and whether they are invented. */
import type { Orp } from '@/domain/area.ts';
import { type Office, OfficeRole } from '@/domain/office.ts';
import { parsePhones, type PhoneNumber } from '@/domain/phone.ts';
import { daysBetween, OLD_AFTER_DAYS } from '@/domain/provenance.ts';
import { typeset } from '@/i18n/typography.ts';
import { setOrNull } from './plans/plan-context.ts';
import type { DataStatus } from './views.ts';

export interface OfficeView extends Pick<Office, 'role' | 'email' | 'web' | 'source' | 'checked'> {
  readonly name: string;
  readonly department: string | null;
  readonly address: string | null;
  readonly phones: readonly PhoneNumber[];
  /** Checked too long ago to be relied on. */
  readonly isOld: boolean;
  readonly isDemo: boolean;
}

/** Offices of an ORP from the nearest: its own, those of its kraj, of the country. */
export interface OfficesOfOrp {
  readonly orp: readonly OfficeView[];
  readonly kraj: readonly OfficeView[];
  readonly country: readonly OfficeView[];
}

/** Invented offices are passed over beside a real register, as demo plans are. */
export function officesOf(
  offices: readonly Office[],
  orp: Pick<Orp, 'code' | 'krajCode'>,
  { kind, asOf }: Pick<DataStatus, 'kind' | 'asOf'>,
): OfficesOfOrp {
  const rank = ({ role }: Office) => OfficeRole.options.indexOf(role);
  const ofArea = (code: string) =>
    offices
      .filter((office) => office.area === code && (office.kind === 'office' || kind === 'demo'))
      .toSorted((a, b) => rank(a) - rank(b))
      .map((office) => toView(office, asOf));
  return { orp: ofArea(orp.code), kraj: ofArea(orp.krajCode), country: ofArea('CZ') };
}

function toView(office: Office, asOf: DataStatus['asOf']): OfficeView {
  const { role, email, web, source, checked, name, department, address, phone, kind } = office;
  return {
    role,
    email,
    web,
    source,
    checked,
    name: typeset(name),
    department: setOrNull(department),
    address: setOrNull(address),
    phones: phone === null ? [] : parsePhones(phone),
    isOld: daysBetween(checked, asOf) > OLD_AFTER_DAYS,
    isDemo: kind === 'demo',
  };
}
