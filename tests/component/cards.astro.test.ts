/** Components with props of their own: what they show, and that text of the register stays text. */
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { parse } from 'node-html-parser';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ListedItem, ListedService } from '@/catalogue/views.ts';
import ItemList from '@/components/list/ItemList.astro';
import ContactBlock from '@/components/ui/ContactBlock.astro';
import SourceNote from '@/components/ui/SourceNote.astro';
import { parsePhones } from '@/domain/phone.ts';
import type { ServiceId } from '@/domain/service.ts';
import { pageContext } from '@/page-context.ts';

let container: AstroContainer;
beforeAll(async () => {
  container = await AstroContainer.create();
});

const context = pageContext(undefined);
const render = async (...args: Parameters<AstroContainer['renderToString']>) =>
  parse(await container.renderToString(...args));
const fromRegister = <T>(value: T) => ({ value, source: 'register' as const, date: '2026-09-01' });

const service: ListedService = {
  kind: 'service',
  id: '123' as ServiceId,
  title: 'Pečovatelská služba Lípa',
  type: {
    code: '4',
    slug: 'pecovatelska-sluzba',
    label: 'Pečovatelská služba',
    paragraph: '40',
    group: null,
    summary: null,
    isForPeopleInDanger: false,
  },
  providerName: 'Lípa, z. s.',
  forms: ['ter'],
  obecNames: ['Děčín'],
  phone: parsePhones('412 000 111')[0] ?? null,
  isTelephone: false,
  hasSecretPlace: false,
};

describe('ItemList', () => {
  test('the title is the link, the number can be rung', async () => {
    const html = await render(ItemList, { props: { context, items: [service], level: 3 } });
    const link = html.querySelector('h3 a');
    expect(link?.textContent).toBe('Pečovatelská služba Lípa');
    expect(link?.getAttribute('href')).toBe('/sluzby/123/');
    expect(html.querySelector('a[href="tel:+420412000111"]')).not.toBeNull();
  });

  test('help that is no registered service stands in the same list', async () => {
    const items: ListedItem[] = [
      service,
      {
        kind: 'related',
        id: 'pujcovna',
        title: 'Půjčovna pomůcek',
        summary: 'Půjčí vám vozík.',
        providerName: 'Lípa',
        obecNames: [],
        phone: null,
      },
    ];
    const html = await render(ItemList, { props: { context, items, level: 2 } });
    expect(html.querySelectorAll('h2').map(({ textContent }) => textContent)).toEqual([
      'Pečovatelská služba Lípa',
      'Půjčovna pomůcek',
    ]);
  });

  test('hostile text is shown as text', async () => {
    const hostile = {
      ...service,
      title: '<script>alert(1)</script>',
      providerName: '"><img src=x onerror=alert(1)>',
    };
    const html = await render(ItemList, { props: { context, items: [hostile], level: 3 } });
    expect(html.querySelector('script')).toBeNull();
    expect(html.querySelector('img')).toBeNull();
    expect(html.querySelector('h3')?.textContent).toContain('<script>');
  });

  test('telephone help and a secret address say so in place of an obec', async () => {
    const items = [
      { ...service, isTelephone: true },
      { ...service, obecNames: [], hasSecretPlace: true },
    ];
    const html = await render(ItemList, { props: { context, items, level: 3 } });
    expect(html.querySelectorAll('.where').map(({ textContent }) => textContent)).toEqual([
      'po telefonu',
      'utajená adresa',
    ]);
  });
});

describe('ContactBlock', () => {
  const phone = (text: string) => ({
    level: 'service' as const,
    text,
    note: null,
    numbers: parsePhones(text),
  });
  const contact = (text: string) => ({ level: 'provider' as const, text, note: null });
  const renderContacts = (phones: string[], emails: string[], webs: string[]) =>
    render(ContactBlock, {
      props: {
        context,
        kind: 'register',
        phones: fromRegister(phones.map(phone)),
        emails: fromRegister(emails.map(contact)),
        webs: fromRegister(webs.map(contact)),
        hasLevels: true,
      },
    });

  test('several numbers in one field become several links, the first on top', async () => {
    const html = await renderContacts(['412 000 111, 777 000 222'], [], []);
    expect(html.querySelectorAll('a').map((link) => link.getAttribute('href'))).toEqual([
      'tel:+420412000111',
      'tel:+420412000111',
      'tel:+420777000222',
    ]);
    expect(html.querySelector('.button')?.textContent).toBe('Zavolat\u00A0412\u00A0000\u00A0111');
  });

  test('what is no address is text without a link', async () => {
    const html = await renderContacts(['pouze osobně'], ['nemáme'], ['javascript:alert(1)']);
    expect(html.querySelectorAll('a')).toHaveLength(0);
    expect(html.textContent).toContain('javascript:alert(1)');
  });

  test('nothing known says so', async () => {
    const html = await renderContacts([], [], []);
    expect(html.querySelectorAll('dd').map(({ textContent }) => textContent)).toEqual(
      Array(3).fill('není uvedeno'),
    );
  });
});

describe('SourceNote', () => {
  test.each([
    ['register', 'register', 'registr poskytovatelů'],
    ['register', 'demo', 'ukázková data'],
    ['declared', 'register', 'sdělení poskytovatele'],
    ['estimate', 'register', 'Odhad'],
  ] as const)('%s of a %s', async (source, kind, words) => {
    const html = await render(SourceNote, {
      props: { context, kind, sourced: { value: 1, source, date: '2026-09-01' } },
    });
    expect(html.textContent).toContain(words);
    expect(html.textContent).toContain('1.\u00A09.\u00A02026');
  });
});
