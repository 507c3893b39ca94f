/** The field that finds one's obec. */
export const finder = {
  label: 'Obec nebo PSČ',
  hint: 'Háčky a čárky psát nemusíte. Co napíšete i kde jste, zůstane ve vašem zařízení.',
  submit: 'Najít',
  locate: 'Kde jsem',
  empty: 'Napište název obce nebo PSČ.',
  which: 'Vyberte, kterou obec myslíte:',
  ofPsc: (psc: string, count: number) =>
    `PSČ ${psc} ${count === 1 ? 'má tato obec' : 'mají tyto obce'}. Když tu svou obec nevidíte, napište její název.`,
  inArea: (name: string) => `${name}: vyberte město, ke kterému vaše obec patří.`,
  similar: (written: string) => `„${written}“ mezi obcemi není. Nemyslíte některou z těchto?`,
  none: (written: string) =>
    `„${written}“ mezi obcemi není. Zkontrolujte, jak se název píše, zkuste PSČ, nebo obec vyberte v seznamu.`,
  nonePsc: (psc: string) => `K PSČ ${psc} žádnou obec nemáme. Napište její název, nebo ji vyberte v seznamu.`,
  outside: (obce: string) => `Mimo území tohoto katalogu: ${obce}.`,
  withoutPage: 'Obec vlastní stránku v katalogu nemá. Otevřete stránku jejího správního obvodu:',
  pageOfOrp: (obec: string, orpName: string) => `${obec}: stránka ${orpName} a okolí`,
  list: 'Vybrat v seznamu',
  obec: (name: string, orpName: string, okresName: string) =>
    okresName === '' ? `${name} (ORP ${orpName})` : `${name} (ORP ${orpName}, okres ${okresName})`,
  orp: (name: string) => `${name} a okolí`,
  failed: 'Seznam obcí se nepodařilo načíst. Zkuste to za chvíli znovu.',

  locating: 'Zjišťujeme, kde jste. Prohlížeč se vás možná zeptá, jestli to smí.',
  estimate: (obec: string) => `Nejspíš jste v obci ${obec}.`,
  estimateBasis: 'Je to jen odhad podle středů obcí. Vyberte tu správnou:',
  estimateOutside: 'Ta leží mimo území tohoto katalogu.',
  estimateOthers: 'Nejbližší obce, které v katalogu jsou:',
  inaccurate: (km: string) => `Prohlížeč zná vaši polohu jen asi na ${km} km.`,
  abroad: 'Podle polohy nejste v Česku. Napište obec, pro kterou pomoc hledáte.',
  denied: 'Prohlížeč nám polohu nesdělil. Povolte mu to v nastavení, nebo napište název obce.',
  unavailable: 'Polohu se nepodařilo zjistit. Napište název obce nebo PSČ.',
  tooLate: 'Zjišťování polohy trvalo moc dlouho. Zkuste to znovu, nebo napište název obce.',
  insecure: 'Polohu lze zjistit jen na zabezpečené adrese (https). Napište název obce nebo PSČ.',
  unsupported: 'Váš prohlížeč polohu zjistit neumí. Napište název obce nebo PSČ.',
};
