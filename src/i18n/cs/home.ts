/** The home page. */
export const home = {
  title: 'Kdo vám může pomoci',
  lead: (areaName: string) =>
    `Najděte sociální službu, která je u vás nebo za vámi přijede. Katalog pokrývá: ${areaName}.`,
  wholeCountry: 'celé Česko',
  whatLabel: 'S čím potřebujete pomoci?',
  whatHint: 'Napište to svými slovy. Třeba: péče doma, dluhy, poradna.',
  whereLabel: 'Kde?',
  anywhere: 'Kdekoli',
  obecHint: 'Hledáte pomoc pro svou obec?',
  obecLink: 'Otevřete její stránku v seznamu obcí',
  submit: 'Hledat služby',
  byType: 'Podle druhu pomoci',
  byTypeLead: 'Vyberte, co je vám nejblíž. U každého druhu vysvětlíme, co nabízí.',
  byPlace: 'Podle místa',
  byPlaceLead: 'Vyberte město, ke kterému vaše obec patří. Nebo najděte přímo svou obec.',
  findObec: 'Najít svou obec',
  showMap: 'Ukázat na mapě',
  figures: (services: string, providers: string, places: string, date: string) =>
    `V katalogu najdete: ${services}, ${providers} a ${places}. Stav k ${date}.`,
};
