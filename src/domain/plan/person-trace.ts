/**
 * Sure signs that a text of planning names a person: an academic title before a name, an e-mail address
 * that looks like a person's. Offices and bodies stand in the tables, persons never do.
 */
import { isPersonalEmail } from '../contact.ts';

const TITLED =
  /(?<!\p{L})(?:Bc|BcA|Mgr|MgA|Ing|Arch|MUDr|MVDr|JUDr|PhDr|PaedDr|RNDr|ThDr|PharmDr|RSDr|Doc|Prof)\.\s*(?:\p{L}+\.\s*)*\p{Lu}\p{Ll}/iu;

/** Of addresses that planners share. */
const OFFICE_WORDS = ['planovani', 'komunitni', 'koordinace', 'kpss'];

/** What of a person it gives, as the text has it; `null` when nothing sure. */
export function findPersonTrace(text: string): string | null {
  const titled = TITLED.exec(text);
  if (titled !== null) return titled[0];
  return (
    text
      .split(/[\s,;:<>()[\]"]+/u)
      .find((word) => word.includes('@') && isPersonalEmail(word, OFFICE_WORDS)) ?? null
  );
}
