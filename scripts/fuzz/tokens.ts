/**
 * Tokens: unique texts and numbers planted in records, to be looked for in what is published.
 *
 * A text token is a word of letters with a capital, so that it can stand for a surname too.
 */
const LETTERS = 'bcdfghjklm';
const FIRST_NUMBER = 977_000_000;
const TOKEN = /zqx[bcdfghjklm]+vrt|(?<!\d)977\d{6}(?!\d)/giu;

export class TokenMaker {
  #count = 0;

  text(): string {
    this.#count += 1;
    return `Zqx${[...String(this.#count)].map((digit) => LETTERS[Number(digit)] ?? '').join('')}vrt`;
  }

  /** As an address code: nine digits. */
  number(): number {
    this.#count += 1;
    return FIRST_NUMBER + this.#count;
  }
}

/** All tokens of a text, each once, in small letters. */
export function tokensIn(text: string): Set<string> {
  return new Set([...text.matchAll(TOKEN)].map(([token]) => token.toLowerCase()));
}
