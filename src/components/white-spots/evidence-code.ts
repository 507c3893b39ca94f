/**
 * Evidence of a cell as a short attribute, so that hundreds of cells weigh little: a letter for the
 * kind, one for the form, the number of the set of target groups; with `part` the obce.
 *
 * `ha0 pt1:562335+562343`: here, outpatient, groups of set 0; it comes to two obce, groups of set 1.
 */
import type { ObecCode } from '@/domain/area.ts';
import type { Form } from '@/domain/form.ts';
import type { Evidence, EvidenceKind } from '@/domain/white-spot.ts';

const KINDS: Readonly<Record<EvidenceKind, string>> = {
  here: 'h',
  declared: 'd',
  part: 'p',
  estimate: 'e',
  kraj: 'k',
  secret: 's',
  neighbour: 'n',
};
const FORMS: Readonly<Record<Form | 'none', string>> = { amb: 'a', pob: 'p', ter: 't', none: 'x' };
const RADIX = 36;
/** Stands for any group. */
const ANY = '*';

export interface EncodedEvidence {
  /** Sets of target groups, each with spaces between the codes. */
  readonly sets: readonly string[];
  /** One for each cell; empty when nothing is known. */
  readonly codes: readonly string[];
}

/** @param cells evidence of each cell of a page */
export function encodeEvidence(cells: readonly (readonly Evidence[])[]): EncodedEvidence {
  const sets = new Map<string, number>();
  const numberOf = (groups: Evidence['groups']) => {
    const set = groups === null ? ANY : groups.join(' ');
    const number = sets.get(set) ?? sets.size;
    sets.set(set, number);
    return number.toString(RADIX);
  };
  const codes = cells.map((evidence) =>
    evidence
      .map(({ kind, form, groups, obecCodes = [] }) => {
        const obce = obecCodes.length === 0 ? '' : `:${obecCodes.join('+')}`;
        return `${KINDS[kind]}${FORMS[form ?? 'none']}${numberOf(groups)}${obce}`;
      })
      .join(' '),
  );
  return { sets: [...sets.keys()], codes };
}

/** @throws Error on what encodeEvidence does not write: page and script do not fit */
export function decodeEvidence(code: string, sets: readonly string[]): Evidence[] {
  return code
    .split(' ')
    .filter((each) => each !== '')
    .map((each) => {
      const [head = '', obce = ''] = each.split(':');
      const set = sets[Number.parseInt(head.slice(2), RADIX)];
      if (set === undefined) throw new Error(`no set of target groups for "${each}"`);
      const form = keyOf(FORMS, head.charAt(1));
      return {
        kind: keyOf(KINDS, head.charAt(0)),
        form: form === 'none' ? null : form,
        groups: set === ANY ? null : set.split(' ').filter((group) => group !== ''),
        ...(obce !== '' && { obecCodes: obce.split('+') as ObecCode[] }),
      };
    });
}

function keyOf<Key extends string>(letters: Readonly<Record<Key, string>>, letter: string): Key {
  const found = (Object.keys(letters) as Key[]).find((key) => letters[key] === letter);
  if (found === undefined) throw new Error(`evidence has no letter "${letter}"`);
  return found;
}
