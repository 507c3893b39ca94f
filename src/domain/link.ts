/**
 * Every link made from data passes here: text from the register becomes an `href`
 * only when it is a plain http(s), mailto, tel or geo address.
 */
import type { Point } from './coordinates.ts';
import type { PhoneNumber } from './phone.ts';

/** An address that may stand in `href`. Made by the functions below and nowhere else. */
export type SafeHref = string & { readonly __brand: 'SafeHref' };

const ALLOWED = /^(?:https?:\/\/|mailto:|tel:|geo:)/u;
const EMAIL = /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?\.[A-Za-z]{2,}$/u;
const HOST = /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}_-]*[\p{L}\p{N}])?\.)+[\p{L}]{2,}$/u;

/** The last check, the same for every kind: an allowed scheme and nothing that breaks an attribute. */
function checked(href: string): SafeHref | null {
  return ALLOWED.test(href) && !/[\s"'<>\\\p{Cc}]/u.test(href) ? (href as SafeHref) : null;
}

/**
 * Web address as the register writes it → link. Without a scheme, https is taken.
 *
 * @returns `null` for another scheme (`javascript:`), a user name before the host, a host that is
 *   no domain name (IP addresses too) or text that is no address
 */
export function webHref(text: string): SafeHref | null {
  const trimmed = text.trim();
  if (/^[/\\]|\\/u.test(trimmed)) return null;
  const withScheme = /^[a-z][a-z0-9+.-]*:(?!\d)/iu.test(trimmed) ? trimmed : `https://${trimmed}`;
  let url: URL;
  try {
    url = new URL(withScheme);
  } catch {
    return null;
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  if (url.username !== '' || url.password !== '') return null;
  if (!HOST.test(url.hostname)) return null;
  return checked(url.href.replaceAll("'", '%27'));
}

/** @returns `null` when the text is not one e-mail address */
export function mailtoHref(address: string): SafeHref | null {
  return EMAIL.test(address) ? checked(`mailto:${encodeURIComponent(address).replace('%40', '@')}`) : null;
}

export function telHref({ dial }: PhoneNumber): SafeHref | null {
  return /^\+?\d{3,15}$/u.test(dial) ? checked(`tel:${dial}`) : null;
}

/** Link that opens the map application of the device (RFC 5870). */
export function geoHref({ lat, lon }: Point): SafeHref | null {
  return Number.isFinite(lat) && Number.isFinite(lon)
    ? checked(`geo:${lat.toFixed(6)},${lon.toFixed(6)}`)
    : null;
}
