/** Answers to "does it serve me?" in words, with the form they are for and what they rest on. */
import type { ReachInOrp, ServiceView } from '@/catalogue/views.ts';
import type { Reach } from '@/domain/reach.ts';
import { formatKm } from '@/i18n/format.ts';
import type { Messages } from '@/i18n/messages.ts';

/** So many obce of an ORP are named; more are counted. */
const MAX_NAMED = 5;

/** What an answer is about; an answer for an ORP says for which of its obce. */
type Answer = Reach | ReachInOrp;
type Explained = Pick<ServiceView, 'reachable' | 'declared'>;

/** Beside a form that serves people here, how far another one is says nothing to them. */
export function tellingAnswers(answers: readonly Answer[]): readonly Answer[] {
  const serving = answers.filter(({ answer }) => answer !== 'nearest');
  return serving.length > 0 ? serving : answers;
}

/**
 * @example 'služba přijede za vámi: jezdí k vám (uvedl poskytovatel)'
 * @returns an empty text when there is nothing to say beyond where it stands
 */
export function explainReach(messages: Messages, answer: Answer, service: Explained): string {
  const meaning = answer.form === null ? null : messages.common.formMeaning(answer.form);
  const words = isOfOrp(answer)
    ? wordsForOrp(messages, answer, service)
    : wordsForObec(messages, answer, service);
  return [meaning, words].filter((text) => text !== null).join(': ');
}

function isOfOrp(answer: Answer): answer is ReachInOrp {
  return 'obecNames' in answer;
}

function wordsForObec({ area: t, declared: own }: Messages, answer: Reach, service: Explained): string {
  const { basis, distanceKm, isInObec, form } = answer;
  const by = service.declared.serves?.by;
  const distance = distanceKm === null ? null : t.distance(formatKm(distanceKm));
  const words = {
    here: isInObec ? t.reachHereObec : t.reachHereOrp,
    comes: basis === 'declared' ? (by ? own.reachComes(by) : t.reachComesDeclared) : t.reachComesEstimate,
    phone: phoneWords({ t, own }, answer, service),
    kraj: krajWords(t, service),
    nearest: form === 'ter' ? t.reachNearestField : t.reachNearest,
  }[answer.answer];
  if (distance === null || isInObec) return words;
  const isPlainDistance = answer.answer === 'nearest' && form !== 'ter';
  return isPlainDistance ? distance : `${words}, ${distance}`;
}

/** `null` where the form says it all: people go to a place in the ORP. */
function wordsForOrp({ area: t, common, declared: own }: Messages, answer: ReachInOrp, service: Explained) {
  const { basis, obecNames, obecCount } = answer;
  const by = service.declared.serves?.by;
  const said = by ? own.saidBy(by) : t.saidByUnknown;
  switch (answer.answer) {
    case 'here':
      return null;
    case 'comes':
      if (basis === 'estimate') return t.reachOrpEstimate;
      if (obecNames.length === 0) return t.reachOrpWhole(said);
      return obecNames.length > MAX_NAMED
        ? t.reachOrpSome(common.obceCount(obecNames.length), obecCount, said)
        : t.reachOrpNamed(obecNames.join(', '), said);
    case 'phone':
      return phoneWords({ t, own }, answer, service);
    case 'kraj':
      return krajWords(t, service);
    case 'nearest':
      return answer.form === 'ter' ? t.reachNearestField : null;
  }
}

interface Words {
  readonly t: Messages['area'];
  readonly own: Messages['declared'];
}

function phoneWords({ t, own }: Words, { basis }: Reach, { declared }: Explained): string {
  const by = declared.serves?.by;
  return basis === 'declared' && by ? own.reachPhone(by) : t.reachPhone;
}

function krajWords(t: Words['t'], { reachable }: Explained): string {
  return reachable.places.length === 0 && reachable.secretKrajCodes !== null ? t.reachSecret : t.reachKraj;
}
