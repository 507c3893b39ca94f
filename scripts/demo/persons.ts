/** Invented persons: heads of places and members of statutory bodies. The importer must drop them all. */
import type { Random } from './random.ts';
import type { RawPerson, RawProvider } from './raw-record.ts';
import { FIRST_NAMES_F, FIRST_NAMES_M, SURNAMES } from './texts.ts';

/** An invented person. */
export function makePerson(random: Random): RawPerson {
  const [man, woman] = random.pick(SURNAMES);
  const isMan = random.chance(0.25);
  return {
    titulPred: random.pick([null, 'Mgr.', 'Bc.', 'PhDr.', 'Ing.']),
    jmeno: random.pick(isMan ? FIRST_NAMES_M : FIRST_NAMES_F),
    prijmeni: isMan ? man : woman,
    titulZa: random.chance(0.06) ? 'DiS.' : null,
  };
}

const FUNCTIONS = [
  'předsedkyně správní rady',
  'místopředseda správní rady',
  'členka správní rady',
  'člen dozorčí rady',
  'jednatel oprávněný jednat za společnost samostatně',
  'statutární zástupkyně, podepisuje společně s dalším členem orgánu',
  'předseda spolku',
  'zástupce ředitelky pověřený řízením organizace v době její nepřítomnosti',
] as const;
const BODY_SIZES = [1, 1, 1, 2, 3, 3, 5, 7];

/**
 * Statutory body of a provider.
 *
 * @param owner the provider itself, if it is a person
 */
export function makeBody(owner: RawPerson | null, random: Random): RawProvider['statutarniOrgany'] {
  if (random.chance(0.1)) return random.none();
  const size = owner === null ? random.pick(BODY_SIZES) : 1;
  return Array.from({ length: size }, (_, index) => ({
    funkce: { id: `FunkceStatutarnihoOrganu/${index === 0 ? 1 : random.int(2, 6)}` },
    popisFunkce: index === 0 ? random.pick([null, 'ředitelka', 'jednatel']) : random.pick(FUNCTIONS),
    clen: owner ?? makePerson(random),
  }));
}
