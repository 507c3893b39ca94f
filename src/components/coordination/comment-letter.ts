/** Texts of a comment: the letter to the office and the address that opens it as an e-mail. */
import { mailtoHref } from '@/domain/link.ts';

/** Programs for e-mail cut longer addresses off. */
const MAX_HREF = 1900;

export interface LetterParts {
  /** Who gets it, one line each; empty when nobody is known. */
  readonly recipient: readonly string[];
  readonly dear: string;
  /** Says which plan and measure it is about. */
  readonly about: string;
  /** As it was written. */
  readonly text: string;
  readonly asked: string;
  /** Lines to be filled in. */
  readonly ending: readonly string[];
}

/** @returns lines parted by `\n`, with plain spaces: it is copied, sent and printed */
export function formatLetter({ recipient, ...rest }: LetterParts): string {
  const head = recipient.length === 0 ? [] : [recipient.join('\n')];
  return plain([...head, formatBody(rest)].join('\n\n\n'));
}

/** The letter without whom it is for: an e-mail says that itself. */
export function formatBody({ dear, about, text, asked, ending }: Omit<LetterParts, 'recipient'>): string {
  return plain([dear, about, text.trim(), asked, ending.join('\n')].join('\n\n'));
}

/**
 * @param subject of one line
 * @returns `null` when the address is none; without the body when it would be cut off
 */
export function toMailHref(
  email: string,
  subject: string,
  body: string,
): { readonly href: string; readonly hasBody: boolean } | null {
  const start = mailtoHref(email);
  if (start === null) return null;
  const withSubject = `${start}?subject=${encodeURIComponent(plain(subject))}`;
  // RFC 6068: lines end in CRLF.
  const href = `${withSubject}&body=${encodeURIComponent(body.replace(/\r?\n/gu, '\r\n'))}`;
  return href.length > MAX_HREF ? { href: withSubject, hasBody: false } : { href, hasBody: true };
}

function plain(text: string): string {
  return text.replaceAll('\u00A0', ' ');
}
