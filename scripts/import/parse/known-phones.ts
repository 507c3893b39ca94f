/** Telephone numbers of a text. The provider's stand in each of its records, and several rules ask for them. */
import { type PhoneNumber, parsePhones } from '../../../src/domain/phone.ts';
import { remember } from '../../lib/remember.ts';

/** @returns as parsePhones */
export const phonesIn: (text: string) => readonly PhoneNumber[] = remember(parsePhones);
