/** Answers of a slow function kept for texts that come again soon, as names, hours and telephones of a register do. */

const MAX_ANSWERS = 10_000;
/** Longer ones hardly repeat, and would fill the memory. */
const MAX_LENGTH = 200;

/** @param ask gives the same answer to the same text, and nobody changes what it gave */
export function remember<Answer>(ask: (text: string) => Answer): (text: string) => Answer {
  const answers = new Map<string, Answer>();
  return (text) => {
    if (text.length > MAX_LENGTH) return ask(text);
    const known = answers.get(text);
    if (known !== undefined) return known;
    const answer = ask(text);
    if (answers.size >= MAX_ANSWERS) answers.clear();
    answers.set(text, answer);
    return answer;
  };
}
