/**
 * Text → words of the index; the same on both sides, when the index is made and when it is asked.
 *
 * Folds diacritics and case, joins numbers that are written in groups (412 000 111, 405 02).
 */
import { foldText } from '../domain/text.ts';

/** Longest query looked at, in characters; what is beyond adds nothing but time. */
const MAX_LENGTH = 200;

/** @example analyse('Pečovatelská služba, 412 000 111') // => ['pecovatelska', 'sluzba', '412000111'] */
export function analyse(text: string): string[] {
  return joinNumbers(foldText(text))
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** A query as the index is asked: its words, parted by spaces. */
export function analyseQuery(query: string): string {
  return analyse(query.slice(0, MAX_LENGTH)).join(' ');
}

/** Groups of digits that people write with spaces become one number; a Czech prefix goes. */
function joinNumbers(text: string): string {
  return text
    .replace(/(?<!\d)(?:\+|00)420(?=[\s\d])/gu, ' ')
    .replace(/(?<!\d)(\d{3})\s(\d{3})\s(\d{3})(?!\d)/gu, '$1$2$3')
    .replace(/(?<!\d)(\d{3})\s(\d{2})(?!\d|\s?\d)/gu, '$1$2');
}
