/**
 * The ten městské obvody of Praha, known by number to everybody: "Praha 5".
 *
 * They are set by law (Act No. 36/1960 Coll., § 2) and do not change. RÚIAN gives one with each
 * address point. Městské části and správní obvody, of which there are more (Praha 13, Praha 22),
 * are something else: they lie inside of these.
 *
 * Source of the codes: ČSÚ code list 0049, equal to RÚIAN's; the last digit is a check digit.
 */

/** Code of the obec. */
export const PRAGUE = '554782';

export interface PragueDistrict {
  /** RÚIAN. */
  readonly code: string;
  readonly name: string;
  readonly slug: string;
}

export const PRAGUE_DISTRICTS: readonly PragueDistrict[] = [
  { code: '19', name: 'Praha 1', slug: 'praha-1' },
  { code: '27', name: 'Praha 2', slug: 'praha-2' },
  { code: '35', name: 'Praha 3', slug: 'praha-3' },
  { code: '43', name: 'Praha 4', slug: 'praha-4' },
  { code: '51', name: 'Praha 5', slug: 'praha-5' },
  { code: '60', name: 'Praha 6', slug: 'praha-6' },
  { code: '78', name: 'Praha 7', slug: 'praha-7' },
  { code: '86', name: 'Praha 8', slug: 'praha-8' },
  { code: '94', name: 'Praha 9', slug: 'praha-9' },
  { code: '108', name: 'Praha 10', slug: 'praha-10' },
];

/** @returns `null` for a code that is not known, and where there is none: a district is never guessed */
export function findPragueDistrict(code: string | undefined): PragueDistrict | null {
  return PRAGUE_DISTRICTS.find((district) => district.code === code) ?? null;
}
