/**
 * The read model: what pages, lists, map and search are given, ready to show and no more.
 *
 * Values of a service or provider are `Sourced`: they say where they come from and as of when.
 */
import type { Area, Kraj, KrajCode, Obec, Orp, OrpCode } from '../domain/area.ts';
import type { Capacity } from '../domain/capacity.ts';
import type { RegisterKind } from '../domain/code-list.ts';

import type { Point } from '../domain/coordinates.ts';
import type { Form } from '../domain/form.ts';
import type { PhoneNumber } from '../domain/phone.ts';
import type { PlaceId } from '../domain/place.ts';
import type { Sourced } from '../domain/provenance.ts';
import type { PragueDistrict } from '../domain/prague-district.ts';
import type { ProviderKey } from '../domain/provider.ts';
import type { ReachableService } from '../domain/reach.ts';
import type { EndReason } from '../domain/register-changes.ts';
import type { ServiceId } from '../domain/service.ts';
import type { Names, TermGroup } from '../domain/term.ts';
import type { IsoDate } from '../domain/validity.ts';
import type { CorrectionView, DeclaredView } from './declared-views.ts';
import type { ReachedService } from './reach-views.ts';

export type * from './declared-views.ts';
export type * from './office-views.ts';
export type * from './plans/plan-views.ts';
export type * from './white-spot-views.ts';
export type * from './reach-views.ts';

/** A type of service with our plain words for it. */
export interface ServiceTypeView {
  readonly code: string;
  readonly slug: string;
  /** As the law and the register say it, with a capital: "Domovy pro seniory". Set for print, unlike exports. */
  readonly label: string;
  /** Of Act No. 108/2006 Coll.: `49`, `60a`. */
  readonly paragraph: string | null;
  /** `null` for a type the site has no words for yet. */
  readonly group: TermGroup | null;
  /** One plain sentence; `null` for a type the site has no words for yet. */
  readonly summary: string | null;
  /** Whether pages of the type show crisis lines. */
  readonly isForPeopleInDanger: boolean;
}

/** A registered service as it stands in a list. */
export interface ListedService {
  readonly kind: 'service';
  readonly id: ServiceId;
  /** By definition: name of its places or type and provider; a page may make it longer to tell two apart. */
  readonly title: string;
  readonly type: ServiceTypeView;
  readonly providerName: string;
  readonly forms: readonly Form[];
  /** Obce of its open places, in Czech order. */
  readonly obecNames: readonly string[];
  /** Where to go on this page: addresses of its places in the ORP the page is about. */
  readonly addresses?: readonly string[];
  /** First number to ring. */
  readonly phone: PhoneNumber | null;
  readonly isTelephone: boolean;
  /** Whether any of its places has a secret address. */
  readonly hasSecretPlace: boolean;
}

/** Help that is no registered service: volunteers, self-help, lending of aids. */
export interface ListedRelated {
  readonly kind: 'related';
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly providerName: string;
  readonly obecNames: readonly string[];
  readonly phone: PhoneNumber | null;
}

/** Whatever a list, the map or search can show. */
export type ListedItem = ListedService | ListedRelated;

export interface FormView {
  readonly form: Form;
  readonly isRoundTheClock: boolean | null;
  /** As the provider wrote them; the day is `null` when the register names none. */
  readonly hours: readonly { readonly day: string | null; readonly text: string }[];
  readonly capacities: readonly Capacity[];
}

export interface PlaceView {
  readonly id: PlaceId;
  readonly name: string | null;
  /** RÚIAN code of its address point. */
  readonly addressCode: string | null;
  /** Address in lines; empty when the register gives none. */
  readonly addressLines: readonly string[];
  readonly obec: Obec | null;
  readonly orp: Orp | null;
  /** Část obce; `null` when its name is not known. */
  readonly cityPart: { readonly code: string; readonly name: string } | null;
  /** `null` outside of Praha, and where RÚIAN says nothing. */
  readonly pragueDistrict: PragueDistrict | null;
  readonly point: Point | null;
  /** Whether it lies in the area the site covers. */
  readonly isInArea: boolean;
}

/** Whose contact it is: of the service itself, of its provider, or given by both. */
export type ContactLevel = 'service' | 'provider' | 'both';

export interface PhoneView {
  readonly level: ContactLevel;
  readonly text: string;
  /** Numbers found in the text; none means it is shown without a link. */
  readonly numbers: readonly PhoneNumber[];
  readonly note: string | null;
}

export interface AddressedContactView {
  readonly level: ContactLevel;
  /** E-mail address, or web as written. */
  readonly text: string;
  readonly note: string | null;
}

/** A label of a code list with the provider's remark. */
export interface LabelledNote {
  readonly label: string;
  readonly note: string | null;
}

export interface SecretView {
  readonly kraje: readonly Kraj[];
  readonly basis: 'served' | 'registering';
}

/** One service with everything its page shows. */
export interface ServiceView extends ListedService {
  readonly provider: { readonly key: ProviderKey; readonly name: string; readonly ico: string | null };
  readonly registration: Sourced<string> | null;
  readonly validFrom: Sourced<IsoDate> | null;
  readonly validTo: Sourced<IsoDate> | null;
  readonly formViews: Sourced<readonly FormView[]>;
  readonly places: Sourced<readonly PlaceView[]>;
  readonly secret: Sourced<SecretView> | null;
  readonly contactAddresses: Sourced<readonly (readonly string[])[]>;
  readonly phones: Sourced<readonly PhoneView[]>;
  readonly emails: Sourced<readonly AddressedContactView[]>;
  readonly webs: Sourced<readonly AddressedContactView[]>;
  readonly targetGroups: Sourced<readonly LabelledNote[]>;
  readonly ageGroups: Sourced<readonly string[]>;
  /** In the code lists, whether their labels can be shown or not. */
  readonly targetGroupCodes: readonly string[];
  readonly ageGroupCodes: readonly string[];
  readonly ageNotes: readonly string[];
  readonly servedKraje: Sourced<readonly Kraj[]>;
  /** ORPs it stands in: of its open places; none for telephone help. */
  readonly orps: readonly Orp[];
  /** Kraje it belongs to without an ORP: telephone help, secret addresses, places without a code. */
  readonly krajCodesWithoutOrp: readonly KrajCode[];
  /** What the register does not say. */
  readonly declared: DeclaredView;
  /** Of the service, then of its provider. */
  readonly corrections: readonly Sourced<CorrectionView>[];
  readonly reachable: ReachableService;
}

export interface ProviderView {
  readonly key: ProviderKey;
  readonly name: string;
  readonly ico: string | null;
  readonly seatLines: Sourced<readonly string[]>;
  readonly registeringKraj: Kraj | null;
  readonly phones: Sourced<readonly PhoneView[]>;
  readonly emails: Sourced<readonly AddressedContactView[]>;
  readonly webs: Sourced<readonly AddressedContactView[]>;
  readonly corrections: readonly Sourced<CorrectionView>[];
  readonly services: readonly ServiceView[];
}

/** A service that is gone, as its page tells of it for a year. */
export interface EndedServiceView {
  readonly kind: 'ended';
  readonly id: ServiceId;
  readonly title: string;
  readonly type: ServiceTypeView;
  readonly hasTypePage: boolean;
  readonly provider: { readonly key: ProviderKey; readonly name: string; readonly hasPage: boolean };
  readonly reason: EndReason;
  /** Its last day; only with the reason `ended`. */
  readonly endedOn: IsoDate | null;
  /** The day the register, or the catalogue, was first without it. */
  readonly missed: Sourced<IsoDate>;
  /** Obce of its open places, in Czech order; none for a secret address or telephone help. */
  readonly obecNames: readonly string[];
  /** Of its type, nearest to these obce first. */
  readonly nearest: readonly ReachedService[];
  /** ORPs of these obce that have a page for its type. */
  readonly typeOrps: readonly Orp[];
  /** Kraje with a page that it was in, or may be named in. */
  readonly kraje: readonly Kraj[];
}

/** What the whole site needs to know of its data. */
export interface DataStatus {
  readonly kind: RegisterKind;
  readonly area: Area;
  readonly asOf: IsoDate;
}

/** An address point of the area with all services that have an open place at it. */
export interface AddressPointView {
  /** RÚIAN. */
  readonly addressCode: string;
  /** The address in one line. */
  readonly address: string;
  readonly point: Point;
  readonly orpCode: OrpCode;
  readonly services: readonly ServiceView[];
}

/** Entry of a code list as pages show it. */
export interface CodeLabel {
  readonly code: string;
  readonly label: string;
}

/** One thing people have names for. Labels by language, the official ones first in `names`. */
export interface NamedView {
  readonly code: string;
  readonly names: Names;
}

/** What people call what the register names in words of the law (content/terms). */
export interface LexiconView {
  readonly types: readonly (NamedView & { readonly slug: string; readonly label: string })[];
  /** Those whose labels can be trusted. */
  readonly groups: readonly (NamedView & { readonly short: string })[];
  readonly situations: readonly {
    readonly title: string;
    /** Codes of types, the most useful first. */
    readonly typeCodes: readonly string[];
    readonly names: Names;
  }[];
  /** By code of an obec, ORP, okres or kraj. */
  readonly places: readonly NamedView[];
}
