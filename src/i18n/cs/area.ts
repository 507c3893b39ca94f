/** Pages of kraje, ORPs and obce, of types, providers and lists of services. */
import type { TermGroup } from '../../domain/term.ts';
import { areCounted, formatNumber, plural } from '../plural.ts';

export const area = {
  krajeTitle: 'Kraje',
  krajeLead: 'Vyberte kraj. Najdete v něm pomoc po telefonu, služby s utajenou adresou a seznam měst.',
  nowhereHeading: 'Služby, u kterých registr neuvádí kraj',
  krajLead: (count: number, services: string) =>
    `V katalogu ${areCounted(count)} z tohoto kraje ${services}. Vyberte, kde je hledáte.`,
  telephoneHeading: 'Pomoc po telefonu',
  telephoneLead: 'Zavolat můžete odkudkoli.',
  secretHeading: 'Služby s utajenou adresou',
  secretLead:
    'Adresu chráníme kvůli bezpečí lidí, kteří tam bydlí. Zavolejte a domluvte se, jak se tam dostanete.',
  withoutPlaceHeading: 'Služby bez uvedeného místa',
  withoutPlaceLead: 'Registr u nich neuvádí obec. Zeptejte se telefonem.',
  orpsOfKraj: 'Správní obvody v kraji',
  krajWideHeading: 'Působí v celém kraji',
  krajWideLead: 'Terénní služby, u kterých registr uvádí celý kraj. Zeptejte se, zda dojedou i k vám.',

  orpsTitle: 'Města a okolí',
  orpsLead:
    'Služby jsou rozdělené podle obcí s rozšířenou působností (ORP). To jsou větší města, kam patří i obce v okolí.',
  orpTitle: (name: string) => `${name} a okolí`,
  orpKicker: 'Správní obvod obce s rozšířenou působností',
  orpLead: (name: string, count: number, services: string, types: string) =>
    `V obvodu ORP ${name} ${areCounted(count)} v katalogu ${services}. Jde o ${types}.`,
  orpLeadEmpty: (name: string) => `V obvodu ORP ${name} katalog žádnou službu s uvedenou adresou nemá.`,
  orpFacts: (obce: string, inhabitants: string, seniors: string, year: number) =>
    `Patří sem ${obce}, kde žije ${inhabitants}, z toho ${seniors} ve věku 65 a více let (ČSÚ, 31. 12. ${year}).`,
  typesCount: (count: number) => plural(count, 'druh služby', 'druhy služeb', 'druhů služeb'),
  orpByType: 'Vyberte druh služby',
  orpServices: 'Všechny služby v obvodu',
  orpParts: 'Služby podle částí a obcí',
  orpPartsLead: 'Služba s více místy je uvedená u každého z nich.',
  partUnknown: (obec: string) => `${obec}: část obce neznáme`,
  orpComes: 'Přijedou odjinud',
  orpComesLead:
    'Terénní služby, které mají pobočku jinde a do obvodu jezdí. Předem zavolejte a ověřte si to.',
  neighboursHeading: 'V sousedních obvodech',
  neighboursOutside: (names: string) => `Sousedí také ${names}. Tyto obvody v katalogu nejsou.`,
  orpWithKraj: (orp: string, kraj: string) => `${orp} (${kraj})`,
  orpMore: 'Další pomoc pro celý kraj',
  orpKraj: (count: number, services: string) =>
    `Podle registru ${areCounted(count)} pro celý kraj ještě ${services} odjinud. Najdete je na stránce kraje.`,
  orpMoreLead: 'Telefonické linky a služby s utajenou adresou má stránka kraje:',
  obceOfOrp: 'Obce v obvodu',

  pragueHeading: 'Vyberte obvod Prahy',
  pragueLead:
    'Služby jsou rozdělené podle deseti městských obvodů, Praha 1 až Praha 10. Městské části s jiným názvem leží v některém z nich.',
  pragueWithoutDistrict: 'Služby, u kterých obvod neznáme',
  pragueDistrictUnknown: 'Obvod neznáme',
  districtKicker: 'Městský obvod Prahy',
  districtLead: (name: string, count: number, services: string, types: string) =>
    `V obvodu ${name} ${areCounted(count)} v katalogu ${services}. Jde o ${types}.`,
  districtMore: 'Další pomoc v Praze',
  otherDistricts: 'Ostatní obvody Prahy',

  obceTitle: 'Obce',
  obceLead: 'Najděte svou obec. Uvidíte, co je přímo u vás, kdo za vámi přijede a co je nejblíž.',
  obecKicker: 'Co vám pomůže v obci',
  obecLead: (name: string, orpName: string) =>
    name === orpName
      ? `${name} je středem správního obvodu. Služby jsou seřazené podle toho, jak snadno se k nim dostanete.`
      : `${name} patří do správního obvodu ORP ${orpName}. Služby jsou seřazené podle toho, jak snadno se k nim dostanete.`,
  hereHeading: 'U vás a v okolí',
  hereLead: 'Tyto služby mají místo ve vaší obci nebo v jejím správním obvodu.',
  comesHeading: 'Přijedou za vámi',
  comesLead:
    'Terénní služby. Předem zavolejte a ověřte, že jezdí právě k vám. Další najdete v první skupině.',
  phoneHeading: 'Pomohou po telefonu',
  krajHeading: 'Pro celý kraj',
  krajReachLead: 'Působí v celém kraji, nebo mají utajenou adresu. Domluvte se telefonem.',
  nearestHeading: 'Nejbližší jinde',
  nearestLead: 'Od každého druhu nejvýše tři. Vzdálenost měříme vzdušnou čarou od středu obce.',
  nothingHereHeading: 'U vás jsme žádnou službu nenašli',
  nothingHereLead:
    'Žádná služba z katalogu nemá místo ve vašem správním obvodu ani nemá uvedeno, že k vám jezdí. Podívejte se do sousedních obvodů a na pomoc pro celý kraj níže.',
  wholeKrajList: (name: string) => `${name}: vše, co v kraji je`,
  reachHereObec: 'přímo v obci',
  reachHereOrp: 've stejném správním obvodu',
  reachComesDeclared: 'jezdí k vám (podle poskytovatele nebo kraje)',
  reachComesEstimate: 'nejspíš k vám jezdí – odhad podle sídla pobočky, zeptejte se',
  reachPhone: 'po telefonu odkudkoli',
  reachOrpWhole: (said: string) => `jezdí do celého obvodu ORP (${said})`,
  reachOrpSome: (obce: string, all: number, said: string) =>
    `jezdí do části obvodu ORP: ${obce}, celkem jich v obvodu je ${formatNumber(all)} (${said})`,
  reachOrpNamed: (names: string, said: string) => `jezdí do těchto obcí obvodu ORP: ${names} (${said})`,
  reachOrpEstimate: 'nejspíš jezdí po celém obvodu ORP – odhad podle sídla pobočky, zeptejte se',
  saidByUnknown: 'podle poskytovatele nebo kraje',
  reachKraj: 'působí v celém kraji',
  reachSecret: 'v kraji, adresa je utajená',
  reachNearest: 'nejbližší',
  reachNearestField: 'zeptejte se, zda k vám dojíždí',
  distance: (km: string) => `${km} km vzdušnou čarou`,

  typesTitle: 'Druhy sociálních služeb',
  typesLead: 'Vyberte, s čím potřebujete pomoci. Každý druh vysvětlujeme běžnými slovy.',
  typeGroups: {
    home: 'Pomoc u vás doma',
    day: 'Péče na pár hodin, dní nebo týdnů',
    housing: 'Bydlení s péčí',
    advice: 'Rada, doprovod a tlumočení',
    crisis: 'V krizi a v nouzi',
    family: 'Rodiny, děti a mladí lidé',
    addiction: 'Závislosti a rizikový způsob života',
    skills: 'Dovednosti, práce a společnost',
  } satisfies Record<TermGroup, string>,
  typeOthers: 'Další druhy',
  typeCount: (services: string) => `${services} v katalogu`,
  typeParagraph: (paragraph: string) => `§ ${paragraph} zákona č. 108/2006 Sb., o sociálních službách`,
  typeByOrp: 'Vyberte místo',
  typeAll: (count: string) => `Seznam: ${count}`,
  typeNone: 'V tomto katalogu teď žádná taková služba není.',
  typeInOrpTitle: (type: string, orp: string) => `${type}: ${orp} a okolí`,
  typeInOrpLead: (services: string) => `Tady najdete ${services}.`,
  typeInOrpEmpty: (orp: string) =>
    `V obvodu ORP ${orp} katalog žádnou takovou službu s uvedenou adresou nemá.`,
  typeHere: 'Ve správním obvodu',
  typeComes: 'Přijedou za vámi',
  typeComesLead: 'Pobočku mají jinde, ale do obvodu jezdí. Předem zavolejte a ověřte si to.',
  typeForKraj: 'Pro celý kraj',
  typeForKrajLead: 'Působí v celém kraji, nebo mají utajenou adresu. Domluvte se telefonem.',
  typeWithoutObec: 'Bez uvedené adresy',
  typeNextDoor: 'V sousedních obvodech',
  typeNearest: 'Nejbližší jinde',
  typeDistanceLead: (orp: string) => `Vzdálenost měříme vzdušnou čarou od města ${orp}.`,
  typeAllThere: (orp: string, services: string) => `Vše v obvodu ORP ${orp}: ${services}`,

  servicesTitle: 'Všechny služby',
  servicesLead: (count: number, services: string) =>
    `V katalogu ${areCounted(count)} ${services}. Seznam je seřazený podle druhu a názvu.`,
  providersTitle: 'Poskytovatelé',
  providersLead: (count: number, providers: string) =>
    `V katalogu ${areCounted(count)} ${providers} sociálních služeb.`,
  providerKicker: 'Poskytovatel sociálních služeb',
  providerServices: (services: string) => `Poskytuje ${services}`,
  seat: 'Sídlo',
  ico: 'IČO',
  registeringKraj: 'Kraj registrace',
  correctHeading: 'Je tento zápis správně?',
  correctText:
    'Údaje oznamuje poskytovatel a do registru je zapisuje úřad, který službu registroval, nejčastěji krajský. Tam se také opravují. Po opravě v registru se údaj změní i tady.',

  mapTitle: 'Mapa správních obvodů',
  mapLead: 'Vyberte správní obvod.',
  mapListHeading: 'Seznam obvodů s počtem služeb',
};
