/** Service records → views: labels joined, addresses as lines, contacts of both levels. */
import type { Provider } from '@/domain/provider.ts';
import type { Sourced } from '@/domain/provenance.ts';
import { isTelephoneService, type Service } from '@/domain/service.ts';
import { compareCzech } from '@/domain/text.ts';
import { titleOf } from '@/domain/title.ts';
import { emailViews, phoneViews, webViews } from './contact-views.ts';
import { asMended, correctionViews } from './corrections.ts';
import { toDeclaredView } from './declared.ts';
import { addressLines, toPlaceView } from './place-view.ts';
import { officeWords } from './provider-view.ts';
import type { ViewContext } from './view-context.ts';
import type { LabelledNote, ServiceView } from './views.ts';

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

/** A title is data too: it goes into exports and search as the register would write it. */
function plainSpaces(label: string): string {
  return label.replaceAll('\u00A0', ' ');
}

function distinct<Item>(items: readonly (Item | null)[]): Item[] {
  return [...new Set(items)].filter((item) => item !== null);
}

function sourced<T>(context: ViewContext, value: T | null): Sourced<T> | null {
  return value === null ? null : context.fromRegister(value);
}
