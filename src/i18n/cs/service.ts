/** The page of one service. */
import type { CapacityUnit } from '../../domain/capacity.ts';
import type { Form } from '../../domain/form.ts';
import { plural } from '../plural.ts';

const CAPACITY: Readonly<Record<CapacityUnit, readonly [string, string, string]>> = {
  beds: ['lůžko', 'lůžka', 'lůžek'],
  clients: ['klient', 'klienti', 'klientů'],
  contacts: ['kontakt', 'kontakty', 'kontaktů'],
  interventions: ['intervence', 'intervence', 'intervencí'],
  calls: ['hovor', 'hovory', 'hovorů'],
};

const FORM_OF_LAW: Readonly<Record<Form, string>> = {
  amb: 'ambulantní forma',
  pob: 'pobytová forma',
  ter: 'terénní forma',
};

export const service = {
  contactHeading: 'Kontakt',
  phones: 'Telefon',
  emails: 'E-mail',
  webs: 'Web',
  contactAddress: 'Adresa pro poštu',
  levelService: 'kontakt služby',
  levelProvider: 'kontakt poskytovatele',
  levelBoth: 'kontakt služby i poskytovatele',
  placesHeading: 'Kde službu najdete',
  telephoneHeading: 'Sídlo linky',
  placesTelephone: 'Tato služba pomáhá po telefonu. Na adresu se nechodí, uvádíme jen sídlo linky.',
  telephoneForm: 'Pomáhá po telefonu',
  openInMap: (place: string) => `Otevřít v mapě telefonu: ${place}`,
  withoutPoint: 'bez polohy na mapě',
  outsideArea: 'mimo území katalogu',
  secretPlace: 'Adresa je utajená, aby lidé ve službě byli v bezpečí. Zavolejte a domluvte se.',
  secretAlsoPlace: 'Služba má i místo s utajenou adresou.',
  secretKrajServed: (kraje: string) => `Kde působí: ${kraje}.`,
  secretKrajRegistering: (kraj: string) => `Kraj registrace: ${kraj}.`,
  noPlaces: 'Registr u služby neuvádí žádné místo. Zavolejte nebo napište.',
  noAddress: 'Adresa není uvedena.',
  forWhomHeading: 'Pro koho je',
  ageHeading: 'Věk',
  formsHeading: 'Jak pomáhá',
  /** As the law calls it, after our words for it. */
  formOfLaw: (form: Form) => FORM_OF_LAW[form],
  formHours: 'Kdy',
  roundTheClock: 'nepřetržitě, ve dne v noci',
  capacityLabel: 'Kapacita podle registrace',
  capacityNote: 'Kapacita neříká, kolik je volných míst. Zeptejte se přímo ve službě.',
  capacity: (count: number, unit: CapacityUnit) => plural(count, ...CAPACITY[unit]),
  capacityUnitNote: {
    beds: '',
    clients: '',
    contacts: 'jeden kontakt trvá 10 minut',
    interventions: 'jedno jednání trvá 30 minut',
    calls: '',
  } satisfies Record<CapacityUnit, string>,
  servedKraje: 'Kde služba působí',
  aboutHeading: 'O službě',
  providerLabel: 'Poskytovatel',
  registration: 'Číslo registrace',
  validFrom: 'Poskytuje od',
  validTo: 'Poskytuje do',
  registerId: 'Číslo v registru',
};
