/** Sources of one paper: numbered in the order they are first named, listed at its end. */
import type { DocumentView, PlanRef, SourceView } from '../catalogue/views.ts';
import { formatPartialDate } from '../i18n/format.ts';
import type { Messages } from '../i18n/messages.ts';
import { type Table, table } from './report.ts';

interface Entry {
  readonly title: string;
  readonly issuer: string | null;
  /** In words. */
  readonly date: string | null;
}

export class Sources {
  readonly #entries = new Map<string, Entry>();
  readonly #documents: ReadonlyMap<string, DocumentView>;
  readonly #t: Messages['report'];

  /** @param documents all that are known, for who issued each */
  constructor(documents: readonly DocumentView[], t: Messages['report']) {
    this.#documents = new Map(documents.map((document) => [document.id, document]));
    this.#t = t;
  }

  /** @param key the same for the same source. @returns its number */
  add(key: string, entry: Entry): number {
    if (!this.#entries.has(key)) this.#entries.set(key, entry);
    return [...this.#entries.keys()].indexOf(key) + 1;
  }

  /** A plan as the source of what is shown of it; its documents, if it has any, say the lines themselves. */
  addPlan({ id, title, kind }: PlanRef): void {
    const t = this.#t;
    const named = kind === 'demo' ? t.sourceOfDemoPlan(title) : t.sourceOfPlan(title);
    this.add(`plan ${id}`, { title: named, issuer: null, date: null });
  }

  /** Each document with its lines and what to know of it: `[2, ř. 5, 7]`; empty when there is no source. */
  refs(sources: readonly SourceView[], hasNotes = true): string {
    const byDocument = Map.groupBy(sources, ({ document }) => document.id);
    return [...byDocument.values()].map((ofDocument) => this.#ref(ofDocument, hasNotes)).join(' ');
  }

  /**
   * A text with its sources after it.
   *
   * @param hasNotes what is to be known of the sources is left out where a list would say it again and again
   */
  cite(text: string, sources: readonly SourceView[], { hasNotes = true } = {}): string {
    return [text, this.refs(sources, hasNotes)].filter((part) => part !== '').join(' ');
  }

  #ref(sources: readonly SourceView[], hasNotes: boolean): string {
    const [first] = sources;
    if (first === undefined) return '';
    const { id, title, date } = first.document;
    const number = this.add(`document ${id}`, {
      title,
      issuer: this.#documents.get(id)?.issuer ?? null,
      date: date === null ? null : formatPartialDate(date),
    });
    const lines = [...new Set(sources.map(({ line }) => line))].toSorted((a, b) => a - b);
    const notes = [...new Set(sources.flatMap(({ note }) => note ?? []))];
    const ref = this.#t.ref(number, lines.join(', '));
    return notes.length === 0 || !hasNotes ? ref : this.#t.refWithNote(ref, notes.join('; '));
  }

  get isEmpty(): boolean {
    return this.#entries.size === 0;
  }

  /** All that were named until now. */
  toTable(): Table {
    const t = this.#t;
    return table(
      t.sourcesTable,
      [
        { head: t.number, share: 1, isNumber: true },
        { head: t.source, share: 9 },
        { head: t.issuer, share: 5 },
        { head: t.date, share: 3 },
      ],
      [...this.#entries.values()].map(({ title, issuer, date }, index) => [
        String(index + 1),
        title,
        issuer ?? t.noDate,
        date ?? t.noDate,
      ]),
    );
  }
}
