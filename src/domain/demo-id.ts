/**
 * Ids of the demo, told from those of the register by their numbers alone.
 *
 * Files written by hand (content/enrichment, content/corrections) name records of either kind;
 * an import or a site of one kind passes over those of the other.
 */
import type { RegisterKind } from './code-list.ts';

/** Ids of services and address codes of the demo begin here. */
const FIRST_DEMO_ID = 900_000_000;

/** @param id of a service */
export function kindOfService(id: string): RegisterKind {
  return Number(id) >= FIRST_DEMO_ID ? 'demo' : 'register';
}

/** @param key of a provider: invented IČO begin with 99 */
export function kindOfProvider(key: string): RegisterKind {
  return key.startsWith('s') ? kindOfService(key.slice(1)) : key.startsWith('99') ? 'demo' : 'register';
}
