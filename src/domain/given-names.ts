/** Given names usual in Czechia, without diacritics: a name or an address with one points to a person. */
export const GIVEN_NAMES: ReadonlySet<string> = new Set(
  (
    'adam adela adriana alena ales alexandra alice alois alzbeta anastasia andrea aneta anezka ' +
    'anna antonie antonin bara barbora bedrich blanka blazena bohdan bohumil bohumila bohuslav ' +
    'bozena cenek dagmar dana daniel daniela darina david denisa dominik dominika drahomira ' +
    'drahoslava dusan edita ela eliska ema emil emilie erich erika eva ferdinand filip frantisek ' +
    'gabriela gita gizela gustav hana helena honza hugo hynek igor irena irma iryna iva ivan ' +
    'ivana iveta ivo ivona izabela jakub jan jana jarda jarmila jaromir jaroslav jaroslava ' +
    'jaruska jeronym jindra jindrich jiri jirina jirka jitka jolana josef josefa justyna kamil ' +
    'kamila karel karla karolina katerina katka klara kristina kristyna kveta kvetoslav lada ' +
    'ladislav lenka leona leontyna leos libor libuse lida lidka liliana linda livie lubomir lucie ' +
    'ludek ludmila lukas lydie magdalena marcela marek margita maria marian marie marketa marta ' +
    'martin martina matej matyas medard michaela michal milada milan milena milica milos miloslav ' +
    'miloslava mira mirek mirka miroslav miroslava misa monika nadezda natalia natalie nela ' +
    'nikola nina nora oldrich oleksandra olena olga ondrej oskar otakar pavel pavla pavlina pepa ' +
    'petr petra petronela petruse prokop radek radim radka radomir radovan regina renata rene ' +
    'renee richard robert robin roman romana rostislav rostislava rozalie rudolf rut ruzena ' +
    'sabina sara sarka sebastian silvie simon simona sofia sona stanislav stanislava stela stepan ' +
    'stepana stepanka svatava svetlana svitlana sylvie tadeas tamara tatana teodor tereza tetiana ' +
    'tom tomas tomik vaclav vaclava valentin valerie vendula vera verca veronika viktor viktoria ' +
    'viktorie viktoriia vilem viola vit vitezslav vlada vladimir vladimira vladislav vladislava ' +
    'vlasta vlastimil vojtech vratislav xenie yulia yveta yvona zaneta zbynek zdena zdenek zdenka ' +
    'zikmund zita zofie zuzana zuzka'
  ).split(' '),
);
