/**
 * The import as a whole: register file → content/register. Called by run.ts with the real
 * register and by scripts/demo with an invented one.
 *
 * Reads as a table of contents; each step is a file of its own. Prints nothing and reads no clock.
 */
import { accessSync, constants, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { RegisterKind } from '../../src/domain/code-list.ts';
import type { RegisterMeta } from '../../src/domain/register-meta.ts';
import type { IsoDate } from '../../src/domain/validity.ts';
import { toArea } from '../lib/area-codes.ts';
import { readAreas } from '../lib/areas-file.ts';
import { OperatorError } from '../lib/errors.ts';
import { readSite } from '../lib/site-file.ts';
import { readAddressPoints } from './ruian/address-points.ts';
import { checkCodes, mergeOfficialLists, readCodeLists } from './code-lists.ts';
import { type KnownPoints, addressCodesOf, geocodeProviders } from './ruian/geocode.ts';
import { guardImport, guardParsed } from './guard.ts';
import { applyChanges, finishInterrupted, isInterrupted } from './store/journal.ts';
import { withImportLock } from './store/lock.ts';
import { toMeta } from './store/meta.ts';
import { type NewlySecret, findNewlySecret, withNewlySecret } from './privacy/newly-secret.ts';
import { normaliseRegister } from './normalise/normalise-register.ts';
import { parseRegister } from './parse/parse-register.ts';
import { knownPoints, readPrevious } from './store/previous.ts';
import { type Problem, partProblems, providerRecord, serviceRecord } from './report/problems.ts';
import { readRegisterItems } from './parse/read-register.ts';
import { formatReport, formatStop } from './report/report.ts';
import { selectArea } from './normalise/select-area.ts';
import { planChanges } from './store/plan-changes.ts';

export interface ImportOptions {
  readonly kind: RegisterKind;
  /** File rpss.json. */
  readonly rpss: string;
  /** Folder with the official code lists. */
  readonly codelists?: string | undefined;
  /** CSV file of RÚIAN address points, or a folder of them; without it known points are kept. */
  readonly ruian?: string | undefined;
  /** Codes of the covered area; those of content/site.yml when left out. */
  readonly area?: readonly string[] | undefined;
  readonly asOf: IsoDate;
  /** Folder `content`. */
  readonly content: string;
  /** Folder for report.md. */
  readonly reports: string;
  /** `false`: do everything but write to content. */
  readonly write: boolean;
  readonly acceptLargeChange: boolean;
}

export interface ImportOutcome {
  readonly status: 'written' | 'unchanged' | 'would-change';
  readonly meta: RegisterMeta;
  /** Of the import before, whatever its kind and area. */
  readonly previous: RegisterMeta | null;
  /** Files relative to content. */
  readonly changes: { readonly written: readonly string[]; readonly removed: readonly string[] };
  readonly problems: readonly Problem[];
  /** Number of problems of records that were not kept. */
  readonly otherProblems: number;
}

/**
 * @throws {OperatorError} when the import must not go on; content is then as it was, and
 *   report.md says why
 * @throws {UsageError} when the area has an unknown code
 */
export async function importRegister(options: ImportOptions): Promise<ImportOutcome> {
  // Before anything is changed: a report that cannot be written must not be found out afterwards.
  mkdirSync(options.reports, { recursive: true });
  accessSync(options.reports, constants.W_OK);
  return withImportLock(options.content, async () => {
    const found: Findings = { problems: [], newlySecret: { places: 0, serviceIds: [] } };
    try {
      const outcome = await importInSteps(options, found);
      writeReport(options, formatReport(outcome));
      return outcome;
    } catch (cause) {
      if (!(cause instanceof OperatorError)) throw cause;
      const error = withNewlySecret(cause, found.newlySecret);
      writeReport(options, formatStop(error, found.problems));
      throw error;
    }
  });
}

/** What is known so far, so that it can be told also when a guard stops. */
interface Findings {
  problems: readonly Problem[];
  newlySecret: NewlySecret;
}

export function reportFileOf({ reports }: Pick<ImportOptions, 'reports'>): string {
  return path.join(reports, 'report.md');
}

async function importInSteps(options: ImportOptions, found: Findings): Promise<ImportOutcome> {
  const { kind, asOf, content } = options;
  if (options.write) finishInterrupted(content);
  else refuseInterrupted(content);
  const territory = readAreas(content);
  const area =
    options.area === undefined
      ? toArea(readSite(content).area, territory, 'content/site.yml')
      : toArea(options.area, territory, '--area');
  const previous = readPrevious(content);
  const codeLists = readCodeLists(content);
  const official =
    options.codelists === undefined
      ? { lists: codeLists, problems: [] }
      : mergeOfficialLists(codeLists, options.codelists);
  found.problems = official.problems;

  const parsed = await parseRegister(readRegisterItems(options.rpss), { territory, asOf });
  found.problems = [...found.problems, ...parsed.problems];
  found.newlySecret = findNewlySecret(previous, kind, parsed.traces);
  guardParsed(parsed);

  const normalised = normaliseRegister(parsed, { territory, asOf });
  const known: KnownPoints =
    options.ruian === undefined
      ? { points: knownPoints(previous, kind), source: 'previous' }
      : {
          points: await readAddressPoints(options.ruian, addressCodesOf(normalised.providers)),
          source: 'ruian',
        };
  const geocoded = geocodeProviders(normalised.providers, known, territory);
  const providers = selectArea(geocoded.providers, area, territory);
  found.problems = [
    ...found.problems,
    ...normalised.problems,
    ...geocoded.problems,
    ...checkCodes(providers, official.lists, kind),
  ];

  const next = { meta: toMeta({ kind, area, asOf }, providers), providers };
  guardImport(next, previous, options);

  const changes = planChanges(content, { ...next, codeLists: { before: codeLists, after: official.lists } });
  if (options.write) applyChanges(content, changes);

  const kept = providers.flatMap(({ key, services }) => [
    providerRecord(key),
    ...services.map(({ id }) => serviceRecord(id)),
  ]);
  const { told, others } = partProblems(found.problems, new Set(kept));
  return {
    status: changes.length === 0 ? 'unchanged' : options.write ? 'written' : 'would-change',
    meta: next.meta,
    previous: previous?.meta ?? null,
    changes: {
      written: changes.filter(({ text }) => text !== null).map((change) => change.path),
      removed: changes.filter(({ text }) => text === null).map((change) => change.path),
    },
    problems: told,
    otherProblems: others,
  };
}

/** A run that only looks may not change anything, and what it would look at is half of two states. */
function refuseInterrupted(content: string): void {
  if (!isInterrupted(content)) return;
  throw new OperatorError(
    `an earlier import into ${content} was interrupted`,
    'Run npm run recover first; this run was told to write nothing.',
  );
}

function writeReport(options: ImportOptions, text: string): void {
  writeFileSync(reportFileOf(options), text);
}
