/** Makes a letter and an e-mail of a comment, on the device: nothing is sent, nothing is kept. */
import { find } from '@/components/find.ts';
import { COMMENT_FORM_KEY } from '@/routes.ts';
import { formatBody, formatLetter, toMailHref } from './comment-letter.ts';

export function startCommentForm(root: HTMLElement): void {
  const form = find(root, 'form', HTMLFormElement);
  const select = find(form, 'select', HTMLSelectElement);
  const text = find(form, 'textarea', HTMLTextAreaElement);
  const status = find(root, '[role=status]', HTMLElement);
  const result = find(root, '[data-result]', HTMLElement);
  const mail = find(root, '[data-mail]', HTMLAnchorElement);
  const letter = find(root, '[data-letter]', HTMLElement);
  const note = find(root, '[data-note]', HTMLElement);
  const message = (name: string) => root.dataset[name] ?? '';

  /** Chooses the measure the address names; one that is not there is said, not passed over. */
  function chooseByAddress(): void {
    const id = new URLSearchParams(location.hash.slice(1)).get(COMMENT_FORM_KEY);
    if (id === null) return;
    const option = Array.from(select.options).find(({ value }) => value === id);
    if (option !== undefined) select.value = id;
    status.textContent =
      option === undefined ? message('notFound') : message('wasChosen').replace('%', option.text);
    clearResult();
    root.scrollIntoView();
    select.focus({ preventScroll: true });
  }

  /** A letter that does not belong to what is chosen and written would be sent by mistake. */
  function clearResult(): void {
    result.hidden = true;
  }

  function prepare(event: Event): void {
    event.preventDefault();
    const isMissing = text.value.trim() === '';
    text.setAttribute('aria-invalid', String(isMissing));
    if (isMissing) {
      clearResult();
      status.textContent = message('textMissing');
      text.focus();
      return;
    }
    showResult();
  }

  function showResult(): void {
    const option = select.selectedOptions[0];
    const { office = '', address = '', email = '' } = option?.closest('optgroup')?.dataset ?? {};
    const { subject = '', about = '' } = option?.dataset ?? {};
    const parts = {
      dear: message('dear'),
      about,
      text: text.value,
      asked: message('asked'),
      ending: [message('sign'), message('date')],
    };
    const recipient = [office, address].filter((line) => line !== '');
    letter.textContent = formatLetter({ recipient, ...parts });
    const link = toMailHref(email, subject, formatBody(parts));
    mail.hidden = link === null;
    if (link !== null) mail.href = link.href;
    note.textContent = whatIsMissing(email, address, office);
    result.hidden = false;
    status.textContent = link?.hasBody === false ? message('tooLong') : message('ready');
  }

  function whatIsMissing(email: string, address: string, office: string): string {
    if (email === '' && address === '') {
      return office === '' ? message('noContact') : message('noContactOf').replace('%', office);
    }
    return address === '' ? message('noAddress') : '';
  }

  function printLetter(): void {
    document.documentElement.dataset['print'] = 'letter';
    addEventListener('afterprint', () => delete document.documentElement.dataset['print'], { once: true });
    print();
  }

  async function copyLetter(): Promise<void> {
    try {
      await navigator.clipboard.writeText(letter.textContent);
      status.textContent = message('copied');
    } catch {
      // Not allowed, or the site is not on https; the keyboard always can.
      status.textContent = message('notCopied');
    }
  }

  // A browser would bring only its first line into view.
  text.addEventListener('focus', () => text.scrollIntoView({ block: 'nearest' }));
  form.addEventListener('submit', prepare);
  form.addEventListener('input', clearResult);
  find(root, '[data-print]', HTMLButtonElement).addEventListener('click', printLetter);
  find(root, '[data-copy]', HTMLButtonElement).addEventListener('click', () => void copyLetter());
  addEventListener('hashchange', chooseByAddress);
  root.hidden = false;
  chooseByAddress();
}
