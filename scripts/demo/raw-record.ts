/**
 * Shape of one record of rpss.json as the register writes it, keys in the register's own Czech.
 *
 * The importer has its own reading of the same file; the two share nothing, so that the demo
 * tests the importer's.
 */
export interface RawId<List extends string = string> {
  id: `${List}/${string}`;
}

/** The register says nothing by null, by leaving the key out and by an empty list alike. */
export type Maybe<Value> = Value | null | undefined;

export interface RawAddress {
  cisloDomovni: Maybe<number>;
  cisloOrientacni: Maybe<string>;
  dodatekAdresy: Maybe<string>;
  kodAdresnihoMista: Maybe<number>;
  psc: Maybe<string>;
  typCislaDomovniho: Maybe<RawId<'TypStavebnihoObjektu'>>;
  kraj: RawId<'Kraj'>;
  okres: Maybe<RawId<'Okres'>>;
  obec: RawId<'Obec'>;
  castObce: Maybe<RawId<'CastObce'>>;
  mestskyObvodMestskaCast: null;
  mestskyObvodVPraze: null;
  ulice: Maybe<{ nazev: string }>;
}

export interface RawPerson {
  titulPred: string | null;
  jmeno: string;
  prijmeni: string;
  titulZa: string | null;
}

export interface RawFacility {
  nazev: string;
  utajenaAdresa: boolean;
  adresa?: Maybe<RawAddress>;
  poskytujeOd: Maybe<string>;
  poskytujeDo: Maybe<string>;
  vedouci: Maybe<RawPerson>;
}

export interface RawContacts {
  emaily: Maybe<{ email: string; poznamka: Maybe<string> }[]>;
  telefony: Maybe<{ telefon: string; poznamka: Maybe<string> }[]>;
  faxy: Maybe<{ fax: string; poznamka: Maybe<string> }[]>;
  weby: Maybe<{ web: string; poznamka: Maybe<string> }[]>;
}

export interface RawProvider extends RawContacts {
  nazev: string;
  ico: string | null;
  dic: Maybe<string>;
  adresa: RawAddress;
  statutarniOrgany: Maybe<
    { funkce: RawId<'FunkceStatutarnihoOrganu'>; popisFunkce: Maybe<string>; clen: RawPerson }[]
  >;
}

export type RawUnit = 'luzka' | 'klient' | 'kontakt' | 'interv' | 'hovor';

export interface RawCapacity {
  pocet: number;
  popis: Maybe<string>;
  typ: Maybe<RawId<'TypKapacitySocialniSluzby'>>;
}

export interface RawForm {
  forma: RawId<'FormaSocialniSluzby'>;
  nepretrzitePoskytovani: boolean;
  casoveRozsahy: Maybe<{ den: RawId<'DenVTydnu'>; interval: string }[]>;
  kapacity: Maybe<RawCapacity[]>;
}

export interface RawDocument {
  datum: string;
  rok?: number;
  nazev?: string;
  popis?: Maybe<string>;
  priloha: Maybe<{ url: string; nazevSouboru: string; velikost: number }>;
}

export interface RawSupplement {
  personalniZajisteni: Maybe<RawDocument[]>;
  realizacePoskytovani: Maybe<RawDocument[]>;
  planyFinancnihoZajisteni: Maybe<RawDocument[]>;
  kontrolyPlneniRegistracnichPodminek: Maybe<RawDocument[]>;
  dotaceZeStatnihoRozpoctu: Maybe<{ rok: number; castka: number | string }[]>;
  evidovaneInspekce: Maybe<RawDocument[]>;
}

export interface RawRecord extends RawContacts {
  portalId: number;
  id: string;
  identifikator: string;
  datumPoskytovaniOd: string;
  datumPoskytovaniDo: Maybe<string>;
  druhSocialniSluzby: RawId<'DruhSocialniSluzby'>;
  kontaktniAdresy: Maybe<{ adresa: RawAddress }[]>;
  zarizeni: Maybe<RawFacility[]>;
  poskytovatel: RawProvider;
  ciloveSkupiny: { cilovaSkupina: RawId<'CilovaSkupinaOsoby'>; doplnujiciInformace: Maybe<string> }[];
  vekoveSkupiny: Maybe<{ vekovaSkupina: RawId<'VekovaSkupinaOsoby'> }[]>;
  doplnujiciInformaceVekoveSkupiny: Maybe<{ popis: string }[]>;
  formy: RawForm[];
  rozsirenePusobnostiVKraji: Maybe<{ kraj: RawId<'Kraj'> }[]>;
  doplnkoveUdaje: Maybe<RawSupplement>;
}
