/**
 * Offices people and planners turn to (content/offices/offices.csv): who registers providers, plans
 * services, runs the social department and the labour office. Roles and offices, never persons.
 */
import { z } from 'zod';
import { KrajCode, OrpCode } from './area.ts';
import { isPersonalEmail, wordsOfOffice } from './contact.ts';
import { mailtoHref, webHref } from './link.ts';
import { parsePhones } from './phone.ts';
import { cell, code, day, oneOf, optional, text } from './plan/cell.ts';
import type { PlanProblem } from './plan/sheet.ts';
import { headerOf, type Table, type TableContent } from './plan/table.ts';

export const OfficeRole = z.enum([
  'social', // social department of the office of an ORP
  'labour', // labour office, úřad práce
  'planning', // who coordinates planning
  'registration', // who keeps the registrations of providers: krajské úřady and the ministry
]);
export type OfficeRole = z.infer<typeof OfficeRole>;

export const OfficeKind = z.enum([
  'office',
  'demo', // invented
]);
export type OfficeKind = z.infer<typeof OfficeKind>;

type Level = 'CZ' | 'kraj' | 'ORP';
/** Where an office of a role may be responsible. */
const LEVELS: Readonly<Record<OfficeRole, readonly Level[]>> = {
  social: ['ORP'],
  labour: ['ORP'],
  planning: ['kraj', 'ORP'],
  registration: ['CZ', 'kraj'],
};
const levelOf = (area: string): Level => (area === 'CZ' ? 'CZ' : area.startsWith('CZ') ? 'kraj' : 'ORP');

/** What invented contacts must have, so that they reach nobody; and real ones must not. */
const DEMO_PHONE = /^(?:\+420 ?)?000/u;
const DEMO_HOST = /(?:^|[@./])example\.org(?:$|\/)/u;

export const Office = z
  .strictObject({
    role: cell(oneOf(OfficeRole)),
    /** What it is responsible for. */
    area: cell(
      code(
        z.union([z.literal('CZ'), KrajCode, OrpCode]),
        'kód kraje (CZ042), ORP (4202), nebo CZ u ministerstva',
      ),
    ),
    kind: cell(oneOf(OfficeKind)),
    name: cell(text(200, 'název úřadu do 200 znaků')),
    department: optional(text(200, 'odbor nebo oddělení, ne jméno osoby')),
    /** Postal, in one line. */
    address: optional(text(200, 'poštovní adresu v jednom řádku')),
    phone: optional(
      code(
        z
          .string()
          .max(60)
          .refine((value) => /^[+\d\s,]+$/u.test(value) && parsePhones(value).length > 0),
        'telefon jako +420 412 000 111 (víc čísel oddělte čárkou); buňku nastavte jako text, ať z ní program neudělá jiné číslo',
      ),
    ),
    email: optional(
      code(
        z
          .string()
          .max(120)
          .refine((value) => mailtoHref(value) !== null),
        'jednu e-mailovou adresu úřadu nebo odboru',
      ),
    ),
    web: optional(
      code(
        z
          .string()
          .max(300)
          .refine((value) => /^https?:\/\//u.test(value) && webHref(value) !== null),
        'celou adresu začínající https://',
      ),
    ),
    /** Where the contacts were read: a web address or a few words. */
    source: cell(text(300, 'odkud údaje jsou: adresu stránky nebo název seznamu')),
    /** When somebody made sure of them. */
    checked: cell(day),
  })
  .check((context) => {
    const { role, area, kind, phone, email, web, address } = context.value;
    const add = (path: string, message: string) =>
      context.issues.push({ code: 'custom', path: [path], message, input: context.value });
    const levels = LEVELS[role];
    if (!levels.includes(levelOf(area))) {
      add(
        'area',
        `„${area}“ nepatří k roli ${role}. Napište ${levels.map((level) => AREAS[level]).join(' nebo ')}.`,
      );
    }
    if (phone === null && email === null && web === null && address === null) {
      add('phone', 'chybí jakýkoli kontakt. Vyplňte telefon, e-mail, web nebo adresu, nebo řádek smažte.');
    }
    const isInvented = {
      phone: phone === null ? null : DEMO_PHONE.test(phone),
      email: hostIsDemo(email),
      web: hostIsDemo(web),
    };
    for (const [column, is] of Object.entries(isInvented)) {
      if (is === null || is === (kind === 'demo')) continue;
      add(column, kind === 'demo' ? DEMO_ONLY : NOT_DEMO);
    }
  });
export type Office = z.output<typeof Office>;

export const OFFICE_TABLE: Table<Office> = {
  file: 'offices.csv',
  schema: Office,
  unique: ['role', 'area', 'name'],
};

const AREAS: Readonly<Record<Level, string>> = { CZ: 'CZ', kraj: 'kód kraje (CZ042)', ORP: 'kód ORP (4202)' };
const DEMO_ONLY =
  'ukázkový řádek (kind = demo) smí mít jen kontakt, který nikam nevede: telefon +420 000 … a adresy na example.org. U skutečného úřadu napište kind = office.';
const NOT_DEMO =
  'tento kontakt je jen na ukázku (+420 000 … nebo example.org). Napište skutečný, nebo buňku vyprázdněte.';

function hostIsDemo(address: string | null): boolean | null {
  return address === null ? null : DEMO_HOST.test(address);
}

/** Of addresses that offices share, beside the role words every contact is judged by. */
const OFFICE_WORDS = [
  'odbor',
  'registrace',
  'planovani',
  'komunitni',
  'koordinace',
  'krajsky',
  'mestsky',
  'magistrat',
  'prace',
  'osv',
  'kpss',
];

/**
 * @param areaNames names of all kraje and ORPs by their codes
 * @returns problems between an office and the territory, and e-mails that seem to be a person's
 */
export function checkOffices(
  { rows, rowNumbers }: TableContent<Office>,
  areaNames: ReadonlyMap<string, string>,
): PlanProblem[] {
  return rows.flatMap(({ area, name, department, email }, index) => {
    const about = (key: keyof Office, message: string): PlanProblem => ({
      file: OFFICE_TABLE.file,
      row: rowNumbers[index] ?? null,
      column: headerOf(key),
      message,
    });
    const areaName = areaNames.get(area);
    const words = [...OFFICE_WORDS, ...wordsOfOffice(`${name} ${department ?? ''}`, [areaName ?? ''])];
    return [
      area !== 'CZ' && areaName === undefined
        ? about(
            'area',
            `${levelOf(area)} s kódem ${area} není. Opravte kód; seznam je ve složce content/areas.`,
          )
        : null,
      email !== null && isPersonalEmail(email, words)
        ? about(
            'email',
            `„${email}“ vypadá jako adresa člověka. Napište společnou adresu úřadu nebo odboru (podatelna, sociální odbor), nebo buňku vyprázdněte.`,
          )
        : null,
    ].filter((problem) => problem !== null);
  });
}
