/** Follows the provider files an import changes → changes.json, history.csv and what the report tells of them. */
import type { Area, Territory } from '../../../src/domain/area.ts';
import type { Provider } from '../../../src/domain/provider.ts';
import type { DayChanges, RegisterChanges } from '../../../src/domain/register-changes.ts';
import type { ChangeObserver } from '../store/plan-changes.ts';
import { parsePreviousProvider } from '../store/previous.ts';
import { CHANGES_FILE, formatChangesFile } from './changes-file.ts';
import { formatChanges } from './changes-report.ts';
import { type CompareFacts, RegisterComparison } from './compare.ts';
import { HistoryCounter } from './history-counter.ts';
import { HISTORY_FILE, formatHistoryFile } from './history-file.ts';
import { type History, extendHistory } from './history.ts';
import { mergeDay } from './merge-day.ts';
import { formatSecretAdvice } from './secret-advice.ts';

export interface ObserverOptions {
  readonly facts: CompareFacts;
  readonly territory: Territory;
  readonly area: Area;
  readonly providers: readonly Provider[];
  /** What is on file; `null` where there is nothing to compare with. */
  readonly onFile: { readonly changes: RegisterChanges; readonly history: History } | null;
  readonly typeLabelOf: (code: string) => string;
}

/** What the report says; complete when the last file was seen. */
export interface ChangeSummary {
  readonly sections: readonly string[];
  readonly day: DayChanges | null;
  /** Whether an address that was published is secret now. */
  readonly hasExposed: boolean;
}

export class RegisterChangeObserver implements ChangeObserver {
  readonly #options: ObserverOptions;
  readonly #comparison: RegisterComparison;
  #summary: ChangeSummary = { sections: [], day: null, hasExposed: false };

  constructor(options: ObserverOptions) {
    this.#options = options;
    this.#comparison = new RegisterComparison(options.facts);
  }

  see(file: string, before: string | null, after: Provider | null): void {
    // An import of another kind or area is no "before".
    if (this.#options.onFile === null) return;
    this.#comparison.add(before === null ? null : parsePreviousProvider(file, before), after);
  }

  finish(): [path: string, text: string][] {
    const { facts, territory, area, providers, onFile, typeLabelOf } = this.#options;
    const { asOf } = facts;
    const counter = new HistoryCounter(territory, area);
    for (const service of providers.flatMap(({ services }) => services)) counter.add(service);
    const rows = counter.rows(asOf);
    if (onFile === null)
      return filesOf(
        { days: {}, tombstones: [] },
        extendHistory(new Map(), { asOf, rows, typesToForget: [] }),
      );

    const comparison = this.#comparison.finish();
    const { changes, day, exposedIds, typesToForget } = mergeDay(onFile.changes, comparison, facts);
    const advice = formatSecretAdvice({ turnedSecret: day.turnedSecret, exposedIds });
    const { nameable } = comparison;
    this.#summary = {
      sections: [...(advice === '' ? [] : [advice]), formatChanges(day, { nameable, typeLabelOf })],
      day,
      hasExposed: exposedIds.length > 0,
    };
    return filesOf(changes, extendHistory(onFile.history, { asOf, rows, typesToForget }));
  }

  get summary(): ChangeSummary {
    return this.#summary;
  }
}

function filesOf(changes: RegisterChanges, history: History): [string, string][] {
  return [
    [CHANGES_FILE, formatChangesFile(changes)],
    [HISTORY_FILE, formatHistoryFile(history)],
  ];
}
