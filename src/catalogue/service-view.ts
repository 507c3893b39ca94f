/** Provider and service records → views: labels joined, addresses as lines, contacts of both levels. */
import { type Address, formatAddress } from '@/domain/address.ts';
import type { Obec, Orp, Territory } from '@/domain/area.ts';
import { type CodeListItem, isLabelTrusted } from '@/domain/code-list.ts';
import { officeEmails, wordsOfOffice } from '@/domain/contact.ts';
import type { Sourced } from '@/domain/provenance.ts';
import { findPragueDistrict } from '@/domain/prague-district.ts';
import type { Provider } from '@/domain/provider.ts';
import { AreaNames } from '@/domain/served-area.ts';
import { isTelephoneService, type Service } from '@/domain/service.ts';
import { capitalise, compareCzech } from '@/domain/text.ts';
import { titleOf } from '@/domain/title.ts';
import type { IsoDate } from '@/domain/validity.ts';
import { typeset } from '@/i18n/typography.ts';
import { emailViews, phoneViews, webViews, withLevel } from './contact-views.ts';
import { asMended, correctionViews } from './corrections.ts';
import { toDeclaredView } from './declared.ts';
import type { CatalogueData } from './load.ts';
import type { LabelledNote, PlaceView, ProviderView, ServiceTypeView, ServiceView } from './views.ts';

/** What making of views needs besides the records; built once. */
export class ViewContext {
  readonly data: CatalogueData;
  readonly types: ReadonlyMap<string, ServiceTypeView>;
  readonly #targetGroups: ReadonlyMap<string, CodeListItem>;
  readonly #ageGroups: ReadonlyMap<string, CodeListItem>;
  readonly #days: ReadonlyMap<string, CodeListItem>;
  readonly areaNames: AreaNames;

  constructor(data: CatalogueData) {
    this.data = data;
    this.types = new Map(serviceTypeViews(data).map((type) => [type.code, type]));
    this.#targetGroups = byCode(data.targetGroups);
    this.#ageGroups = byCode(data.ageGroups);
    this.#days = byCode(data.days);
    this.areaNames = new AreaNames(data.territory);
  }

  get territory(): Territory {
    return this.data.territory;
  }

  get asOf(): IsoDate {
    return this.data.meta.asOf;
  }

  /** All of it is of the register until something declared or mended joins in. */
  fromRegister<T>(value: T): Sourced<T> {
    return { value, source: 'register', date: this.data.meta.asOf };
  }

  type(code: string): ServiceTypeView {
    return this.types.get(code) ?? unknownType(code);
  }

  targetGroupLabel(code: string): string {
    return this.#trusted(this.#targetGroups.get(code)) ?? `cílová skupina č.\u00A0${code}`;
  }

  ageGroupLabel(code: string): string {
    return this.#trusted(this.#ageGroups.get(code)) ?? `věková skupina č.\u00A0${code}`;
  }

  dayLabel(code: string): string {
    return this.#trusted(this.#days.get(code)) ?? `den č.\u00A0${code}`;
  }

  #trusted(item: CodeListItem | undefined): string | undefined {
    return item !== undefined && isLabelTrusted(item, this.data.meta.kind)
      ? typeset(item.label.cs)
      : undefined;
  }
}

function byCode(items: readonly CodeListItem[]): Map<string, CodeListItem> {
  return new Map(items.map((item) => [item.code, item]));
}

/** Types of the code list, and those the register uses beyond it. */
function serviceTypeViews(data: CatalogueData): ServiceTypeView[] {
  const terms = new Map(data.terms.map((term) => [term.typeCode, term]));
  const known = data.serviceTypes.map(({ code, slug, label, paragraph }) => {
    const term = terms.get(code);
    return {
      code,
      slug,
      label: typeset(capitalise(label.cs)),
      paragraph,
      group: term?.group ?? null,
      summary: term === undefined ? null : typeset(term.summary),
      isForPeopleInDanger: term?.isForPeopleInDanger ?? false,
    };
  });
  const codes = new Set(known.map(({ code }) => code));
  const used = new Set(data.providers.flatMap(({ services }) => services.map(({ typeCode }) => typeCode)));
  return [...known, ...[...used].filter((code) => !codes.has(code)).map(unknownType)];
}

/** A title is data too: it goes into exports and search as the register would write it. */
function plainSpaces(label: string): string {
  return label.replaceAll('\u00A0', ' ');
}

/** A type newer than the code list: named by its number, never guessed. */
function unknownType(code: string): ServiceTypeView {
  return {
    code,
    slug: `typ-${code.toLowerCase()}`,
    label: `Druh sociální služby č.\u00A0${code}`,
    paragraph: null,
    group: null,
    summary: null,
    isForPeopleInDanger: false,
  };
}

export function toServiceView(context: ViewContext, provider: Provider, service: Service): ServiceView {
  const { territory } = context;
  const type = context.type(service.typeCode);
  const places = service.places.map((place) => toPlaceView(context, place));
  const isTelephone = isTelephoneService(service);
  const orps = isTelephone ? [] : distinct(places.map(({ orp }) => orp));
  const phones = phoneViews(service.contacts, provider.contacts);
  // Contacts of both levels stand in one list.
  const corrections = [...service.corrections, ...provider.corrections];
  const kraje = (codes: readonly string[]) => codes.map((code) => territory.getKraj(code));
  const placeless = places.some(({ obec }) => obec === null)
    ? service.places
        .filter(({ address }) => address.obecCode === null)
        .flatMap(({ address }) => address.krajCode ?? provider.registeringKraj ?? [])
    : [];
  const seatOnly =
    places.length === 0 && service.secret === null ? [provider.registeringKraj ?? []].flat() : [];

  return {
    kind: 'service',
    id: service.id,
    title: titleOf(service, plainSpaces(type.label), provider.name),
    type,
    providerName: provider.name,
    provider: { key: provider.key, name: provider.name, ico: provider.ico },
    forms: service.forms.map(({ form }) => form),
    obecNames: distinct(places.map(({ obec }) => obec))
      .map(({ name }) => name)
      .toSorted(compareCzech),
    phone: phones.flatMap(({ numbers }) => numbers)[0] ?? null,
    isTelephone,
    hasSecretPlace: service.secret !== null,
    registration: sourced(context, service.registration),
    validFrom: sourced(context, service.validFrom),
    validTo:
      service.validTo === null
        ? null
        : asMended(context.fromRegister(service.validTo), 'validTo', service.corrections),
    formViews: context.fromRegister(
      service.forms.map(({ form, isRoundTheClock, hours, capacities }) => ({
        form,
        isRoundTheClock,
        hours: hours.map(({ dayCode, text }) => ({
          day: dayCode === null ? null : context.dayLabel(dayCode),
          text,
        })),
        capacities,
      })),
    ),
    places: context.fromRegister(places),
    secret:
      service.secret === null
        ? null
        : context.fromRegister({ kraje: kraje(service.secret.krajCodes), basis: service.secret.basis }),
    contactAddresses: context.fromRegister(
      service.contactAddresses
        .map((address) => addressLines(context, address))
        .filter((lines) => lines.length > 0),
    ),
    phones: asMended(context.fromRegister(phones), 'contacts.phones', corrections),
    emails: asMended(
      context.fromRegister(emailViews(service.contacts, provider.contacts, officeWords(context, provider))),
      'contacts.emails',
      corrections,
    ),
    webs: asMended(
      context.fromRegister(webViews(service.contacts, provider.contacts)),
      'contacts.webs',
      corrections,
    ),
    targetGroups: asMended(
      context.fromRegister(
        service.targetGroups.map(({ code, note }): LabelledNote => ({
          label: context.targetGroupLabel(code),
          note,
        })),
      ),
      'targetGroups',
      corrections,
    ),
    ageGroups: asMended(
      context.fromRegister(service.ageGroups.map((code) => context.ageGroupLabel(code))),
      'ageGroups',
      corrections,
    ),
    targetGroupCodes: service.targetGroups.map(({ code }) => code),
    ageGroupCodes: service.ageGroups,
    ageNotes: service.ageNotes,
    servedKraje: context.fromRegister(kraje(service.servedKrajCodes)),
    orps,
    krajCodesWithoutOrp: isTelephone
      ? territory.krajeIn(context.data.meta.area).map(({ code }) => code)
      : distinct([...(service.secret?.krajCodes ?? []), ...placeless, ...seatOnly]),
    declared: toDeclaredView(service, context.data.enrichment.get(service.id), context),
    corrections: [
      ...correctionViews(service.corrections, 'service'),
      ...correctionViews(provider.corrections, 'provider'),
    ],
    reachable: {
      forms: service.forms.map(({ form }) => form),
      isTelephone,
      places: places.map(({ obec, point }) => ({
        obecCode: obec?.code ?? null,
        orpCode: obec?.orpCode ?? null,
        point,
      })),
      secretKrajCodes: service.secret?.krajCodes ?? null,
      servedKrajCodes: service.servedKrajCodes,
    },
  };
}

export function toProviderView(
  context: ViewContext,
  provider: Provider,
  services: readonly ServiceView[],
): ProviderView {
  const { registeringKraj } = provider;
  return {
    key: provider.key,
    name: provider.name,
    ico: provider.ico,
    seatLines: context.fromRegister(provider.seat === null ? [] : addressLines(context, provider.seat)),
    registeringKraj: registeringKraj === null ? null : context.territory.getKraj(registeringKraj),
    phones: asMended(
      context.fromRegister(phoneViews(null, provider.contacts)),
      'contacts.phones',
      provider.corrections,
    ),
    // A person's address is for the page of a service that has no other, not for its provider's.
    emails: asMended(
      context.fromRegister(
        withLevel(officeEmails(provider.contacts.emails, officeWords(context, provider)), 'provider'),
      ),
      'contacts.emails',
      provider.corrections,
    ),
    webs: asMended(
      context.fromRegister(webViews(null, provider.contacts)),
      'contacts.webs',
      provider.corrections,
    ),
    corrections: correctionViews(provider.corrections, 'provider'),
    services,
  };
}

function toPlaceView(context: ViewContext, place: Service['places'][number]): PlaceView {
  const { territory, data } = context;
  const { obecCode, cityPart, pragueDistrict } = place.address;
  const { code: partCode, name: partName } = cityPart ?? { code: '', name: null };
  const obec: Obec | null = obecCode === null ? null : territory.getObec(obecCode);
  const orp: Orp | null = obec === null ? null : territory.getOrp(obec.orpCode);
  return {
    id: place.id,
    name: place.name,
    addressCode: place.address.addressCode,
    addressLines: addressLines(context, place.address),
    obec,
    orp,
    cityPart: partName === null ? null : { code: partCode, name: typeset(partName) },
    pragueDistrict: findPragueDistrict(pragueDistrict?.code),
    point: place.point,
    isInArea: obec !== null && territory.isObecIn(data.meta.area, obec),
  };
}

/** Lines of an address; where not even the obec is known, the kraj. */
function addressLines({ territory }: ViewContext, address: Address): string[] {
  const obec = address.obecCode === null ? undefined : territory.findObec(address.obecCode);
  const lines = formatAddress(address, obec?.name);
  if (lines.length > 0 || address.krajCode === null) return lines;
  return [territory.getKraj(address.krajCode).name];
}

/** Words by which an e-mail of this provider is told to be an office's. */
function officeWords({ territory }: ViewContext, { name, services }: Provider): string[] {
  const obecNames = services.flatMap(({ places }) =>
    places.flatMap(({ address: { obecCode } }) =>
      obecCode === null ? [] : territory.getObec(obecCode).name,
    ),
  );
  return wordsOfOffice(name, [...new Set(obecNames)]);
}

function distinct<Item>(items: readonly (Item | null)[]): Item[] {
  return [...new Set(items)].filter((item) => item !== null);
}

function sourced<T>(context: ViewContext, value: T | null): Sourced<T> | null {
  return value === null ? null : context.fromRegister(value);
}
