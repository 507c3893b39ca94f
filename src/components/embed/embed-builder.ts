/** The form that makes code for another site's frame, with a preview. Nothing changes before its button is pressed. */
import { DEFAULT_EMBED } from '@/embed-options.ts';
import { parseLocale } from '@/domain/locale.ts';
import { embedPath, type EmbedSubject, type RouteContext } from '@/routes.ts';
import { formatEmbedCode } from './embed-code.ts';

export function startEmbedBuilder(root: HTMLElement): void {
  const form = find(root, 'form', HTMLFormElement);
  const result = find(root, '[data-result]', HTMLElement);
  const code = find(root, 'textarea', HTMLTextAreaElement);
  const status = find(root, '[role=status]', HTMLElement);
  const preview = find(root, '[data-preview]', HTMLElement);
  const context: RouteContext = {
    locale: parseLocale(root.dataset['locale']),
    base: root.dataset['base'] ?? '/',
  };

  function showParts(): void {
    const { kind } = readSubject(form);
    for (const part of form.querySelectorAll<HTMLElement>('[data-for]')) {
      part.hidden = part.dataset['for'] !== kind;
    }
    // Code that does not belong to what is chosen would be copied by mistake.
    result.hidden = true;
    status.textContent = '';
  }

  function makeCode(event: Event): void {
    event.preventDefault();
    const { title, height, path } = readForm(form, context);
    code.value = formatEmbedCode({ address: (root.dataset['origin'] ?? '') + path, title, height });
    const frame = document.createElement('iframe');
    frame.src = path;
    frame.title = root.dataset['previewTitle'] ?? '';
    frame.height = String(height);
    preview.replaceChildren(frame);
    result.hidden = false;
    status.textContent = root.dataset['made'] ?? '';
  }

  async function copyCode(): Promise<void> {
    code.select();
    try {
      await navigator.clipboard.writeText(code.value);
      status.textContent = root.dataset['copied'] ?? '';
    } catch {
      // Not allowed, or the site is not on https; the keyboard always can.
      status.textContent = root.dataset['selected'] ?? '';
    }
  }

  form.addEventListener('change', showParts);
  form.addEventListener('submit', makeCode);
  find(root, '[data-copy]', HTMLButtonElement).addEventListener('click', () => void copyCode());
  // A browser may bring back what was chosen before.
  showParts();
  root.hidden = false;
}

function readSubject(form: HTMLFormElement): EmbedSubject & { readonly title: string } {
  const kind = new FormData(form).get('seznam') === 'druh' ? 'type' : 'orp';
  const select = find(form, `select[data-for-kind=${kind}]`, HTMLSelectElement);
  const option = select.selectedOptions[0];
  return { kind, slug: select.value, title: option?.dataset['title'] ?? '' };
}

function readForm(form: HTMLFormElement, context: RouteContext) {
  const { kind, slug, title } = readSubject(form);
  const data = new FormData(form);
  const list = (name: string) => data.getAll(name).map(String);
  const isOrp = kind === 'orp';
  const path = embedPath(
    context,
    { kind, slug },
    {
      ...DEFAULT_EMBED,
      types: isOrp ? list('druh') : [],
      orps: isOrp ? [] : list('orp'),
      forms: list('forma').filter((form) => form === 'amb' || form === 'pob' || form === 'ter'),
      isLargePrint: data.has('pismo'),
      hasMap: !isOrp || data.has('mapa'),
    },
  );
  return { title, path, height: Number(data.get('vyska')) };
}

function find<E extends HTMLElement>(root: ParentNode, selector: string, type: new () => E): E {
  const element = root.querySelector(selector);
  if (!(element instanceof type)) throw new Error(`the page has no ${selector}`);
  return element;
}
