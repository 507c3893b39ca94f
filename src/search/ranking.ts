/**
 * What comes first: every weight of the ranking, with its reason. A result's rank is the product of
 * how well its type fits the query and how well it serves the place asked for.
 */

/** How well the words of a query fit a type of service. */
export const FIT = {
  /** The name the law uses: who writes it means exactly that. */
  officialName: 1.6,
  /** A name that the query is, whole and nothing else. */
  wholeQuery: 2,
  /** Names of several words are met whole by design, single words by accident: each further word counts more. */
  furtherWord: 1.1,
  /** Words for people say for whom, not what: "vyloučená lokalita" beside "klub". */
  nameOfPeople: 0.7,
  /** A whole word may begin longer ones: less likely meant. */
  beginningOfKnown: 0.6,
  /** People name what they want first, then for whom and where: each further word counts so much less, */
  nextWord: 0.9,
  /** but never less than this. */
  leastWord: 0.6,
  /** A beginning of a word is a guess at the word. */
  beginning: 0.8,
  /** So is a word with a slip of the finger. */
  slip: 0.9,
  /** A situation leads to several types: the first one nearly as surely as a name, each further one less. */
  situation: 0.75,
  nextInSituation: 0.9,
  /** Types that fit less than this share of the best are left out: each further type makes the list longer. */
  leastShare: 0.8,
  /** More types are no answer but a list. */
  mostTypes: 5,
  /** Each service moves the next one of its type so far down: types that fit as well take turns. */
  nextOfType: 0.04,
  /** Services for the target group that was named come before others of their type. */
  withoutGroup: 0.7,
} as const;

/** How well a service serves the place asked for, by what is known of it (see src/domain/reach.ts). */
export const REACH = {
  /** It has a place in the obec. */
  inObec: 1,
  /** It says that it comes there. */
  comes: 0.98,
  /** It has a place in the same ORP: near enough, and help in people's homes mostly comes that far. */
  inOrp: 0.92,
  inOkres: 1,
  inKraj: 1,
  /** By telephone, or the register says it serves the kraj: it does, but from afar. */
  wholeKraj: 0.75,
  byPhone: 0.75,
  /** The nearest other ORP; each further one counts so much less: see `NEXT_ORP`. */
  nearOrp: 0.6,
  far: 0.2,
} as const;
export type ReachStep = keyof typeof REACH;
/** The second and third town round the corner come before the tenth. */
export const NEXT_ORP = 0.03;

/** Weight of a word by the field of the record it stands in, Pagefind's scale of 0 to 10. */
export const FIELDS = {
  /** People who know a service look for its name. */
  name: 8,
  /** A provider's name stands in all its services. */
  provider: 5,
  /** Streets and names of towns tell services of one name apart. */
  places: 3,
  /** Remarks of the provider: many services share their words. */
  remarks: 1,
} as const;
export type Field = keyof typeof FIELDS;
