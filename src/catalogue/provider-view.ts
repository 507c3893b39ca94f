/** Provider records → views. */
import { officeEmails, wordsOfOffice } from '@/domain/contact.ts';
import type { Provider } from '@/domain/provider.ts';
import { phoneViews, webViews, withLevel } from './contact-views.ts';
import { asMended, correctionViews } from './corrections.ts';
import { addressLines } from './place-view.ts';
import type { ViewContext } from './view-context.ts';
import type { ProviderView, ServiceView } from './views.ts';

export function toProviderView(
  context: ViewContext,
  provider: Provider,
  services: readonly ServiceView[],
): ProviderView {
  const { registeringKraj } = provider;
  return {
    key: provider.key,
    name: provider.name,
    ico: provider.ico,
    seatLines: context.fromRegister(provider.seat === null ? [] : addressLines(context, provider.seat)),
    registeringKraj: registeringKraj === null ? null : context.territory.getKraj(registeringKraj),
    phones: asMended(
      context.fromRegister(phoneViews(null, provider.contacts)),
      'contacts.phones',
      provider.corrections,
    ),
    // A person's address is for the page of a service that has no other, not for its provider's.
    emails: asMended(
      context.fromRegister(
        withLevel(officeEmails(provider.contacts.emails, officeWords(context, provider)), 'provider'),
      ),
      'contacts.emails',
      provider.corrections,
    ),
    webs: asMended(
      context.fromRegister(webViews(null, provider.contacts)),
      'contacts.webs',
      provider.corrections,
    ),
    corrections: correctionViews(provider.corrections, 'provider'),
    services,
  };
}

/** Words by which an e-mail of this provider is told to be an office's. */
export function officeWords({ territory }: ViewContext, { name, services }: Provider): string[] {
  const obecNames = services.flatMap(({ places }) =>
    places.flatMap(({ address: { obecCode } }) =>
      obecCode === null ? [] : territory.getObec(obecCode).name,
    ),
  );
  return wordsOfOffice(name, [...new Set(obecNames)]);
}
