/** Offices people and planners turn to. */
import type { OfficeRole } from '../../domain/office.ts';

export const offices = {
  heading: 'Kontakty na úřady',
  ofOrp: (orp: string) => `Pro obvod ORP ${orp}`,
  ofKraj: (kraj: string) => `Pro celý kraj (${kraj})`,
  ofCountry: 'Pro celou republiku',
  none: 'Kontakty na úřady tohoto obvodu a kraje v katalogu zatím nejsou.',
  role: {
    social: 'Sociální odbor',
    labour: 'Úřad práce',
    planning: 'Plánování sociálních služeb',
    registration: 'Registrace poskytovatelů',
  } satisfies Record<OfficeRole, string>,
  demo: 'Ukázka: smyšlený úřad, kontakty nikam nevedou.',
  phone: 'Telefon',
  email: 'E-mail',
  web: 'Web',
  address: 'Adresa',
  source: 'Zdroj:',
  checked: (date: string) => `ověřeno ${date}.`,
};
