/** What an import did, as far as people and programs are told. */
import type { RegisterMeta } from '../../../src/domain/register-meta.ts';
import type { CountLabels } from './counts.ts';
import type { ToldProblems } from './problems.ts';

export interface Outcome extends ToldProblems {
  readonly status: 'written' | 'unchanged' | 'would-change';
  readonly meta: Omit<RegisterMeta, 'contentHash'>;
  /** Of the import before, whatever its kind and area. */
  readonly previous: RegisterMeta | null;
  /** Files relative to content. */
  readonly changes: { readonly written: readonly string[]; readonly removed: readonly string[] };
  /** Markdown of other parts of the import, such as the changes; each begins with a heading of level 2. */
  readonly sections?: readonly string[] | undefined;
  /** How many services were added, changed, ended and so on. */
  readonly changeCounts?: Readonly<Record<string, number>> | undefined;
  /** What the operator should look at though the import went on. */
  readonly warnings?: readonly string[] | undefined;
  /** An address turned secret: by how much the counts of kraje moved could tell where it was. */
  readonly isKrajChangeHidden?: boolean | undefined;
  /** Words beside the codes in the tables of counts. */
  readonly labels?: CountLabels | undefined;
}

export const OUTCOMES: Readonly<Record<Outcome['status'], string>> = {
  written: 'The register was imported.',
  unchanged: 'Nothing to do: content/ already says the same.',
  'would-change': 'The import would change content/; nothing was written.',
};

export const NEXT_STEPS: Readonly<Record<Outcome['status'], string>> = {
  written:
    'Look at the changes (git diff), then build the site: the published one shows the old state until it is built and published anew.',
  unchanged: 'There is nothing to build anew.',
  'would-change': 'To write it, run the same command without --dry-run and --check.',
};
