/** One import from its inputs to content/register; import-register.ts holds the lock and writes the reports. */
import { rmSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Area, Territory } from '../../src/domain/area.ts';
import type { Provider } from '../../src/domain/provider.ts';
import type { Service } from '../../src/domain/service.ts';
import type { RegisterMeta } from '../../src/domain/register-meta.ts';
import { toArea } from '../lib/area-codes.ts';
import { readAreas } from '../lib/areas-file.ts';
import { OperatorError } from '../lib/errors.ts';
import { type Progress, createProgress } from '../lib/progress.ts';
import { readSite } from '../lib/site-file.ts';
import { readChanges } from './changes/changes-file.ts';
import { readHistory } from './changes/history-file.ts';
import { type ChangeSummary, RegisterChangeObserver } from './changes/observe-changes.ts';
import { URGENT, formatSecretAdvice } from './changes/secret-advice.ts';
import { type CodeLists, checkCodes, mergeOfficialLists, readCodeLists } from './code-lists.ts';
import { checkEnrichment } from './declared/check-enrichment.ts';
import { guardCorrections } from './declared/guard-corrections.ts';
import { readEnrichment } from './declared/read-enrichment.ts';
import { isServedInArea } from './declared/served-in-area.ts';
import { dropDownloads } from './download/slots.ts';
import { guardImport, isComparable } from './guard.ts';
import type { ImportInputs, ImportOutcome, ImportSettings } from './import-register.ts';
import { selectArea } from './normalise/select-area.ts';
import { type NewlySecret, withNewlySecret } from './privacy/newly-secret.ts';
import { createInspector } from './quality/inspect-provider.ts';
import { ProblemLog } from './quality/problem-log.ts';
import { formatQuality, toQuality } from './quality/to-quality.ts';
import { type ReadProviders, readProviders } from './read-providers.ts';
import { labelsOf } from './report/count-labels.ts';
import { type Problem, providerRecord, serviceRecord } from './report/problems.ts';
import { findAddressPoints } from './ruian/find-address-points.ts';
import { addressCodesOf, geocodeProviders, placeCodesOf } from './ruian/geocode.ts';
import { readObecCodesOfPsc } from './ruian/psc-file.ts';
import { ChangeList } from './store/change-list.ts';
import {
  type EarlierImport,
  FINISHED_FIRST,
  finishEarlierImport,
  refuseInterrupted,
  withEarlierImport,
} from './store/earlier-import.ts';
import { applyChanges } from './store/journal.ts';
import { type MetaFacts, countProviders } from './store/meta.ts';
import { type NextContent, planChanges } from './store/plan-changes.ts';
import { readPreviousMeta } from './store/previous.ts';

const QUALITY_FILE = 'register/quality.json';

/** One import, with what is known so far, so that it can be told also when a guard stops. */
export class ImportRun {
  readonly log = new ProblemLog();
  readonly #settings: ImportSettings;
  readonly #progress: Progress;
  #newlySecret: NewlySecret = { places: 0, serviceIds: [] };
  #inputs: ImportInputs | null = null;
  #isRead = false;
  #earlier: EarlierImport | null = null;

  constructor(settings: ImportSettings) {
    this.#settings = settings;
    this.#progress = settings.progress ?? createProgress({ stream: process.stderr, isSilent: true });
  }

  /** @param tell writes the reports; called once, when all is known and before content is changed */
  async import(inputs: ImportInputs, tell: (outcome: ImportOutcome) => void): Promise<ImportOutcome> {
    this.#inputs = inputs;
    const { kind, content, write, startsAnew = false } = this.#settings;
    const { asOf } = inputs;
    if (write) this.#earlier = finishEarlierImport(content, this.#settings.whenWritten);
    else refuseInterrupted(content);
    const territory = readAreas(content);
    const area = this.#areaIn(territory);
    const lastMeta = startsAnew ? null : readPreviousMeta(content);
    const codeLists = this.#codeLists(inputs);
    const enrichment = readEnrichment(content, kind, territory);

    const read = await this.#readProviders(inputs, territory, lastMeta);
    const isServing = ({ id }: Service) => isServedInArea(enrichment.services.get(id)?.area, area, territory);
    const select = (all: readonly Provider[], isObecCertain: boolean) =>
      selectArea(all, area, territory, { isObecCertain, isServing });
    const { providers, points } = await this.#locate(read, inputs, select, territory);
    guardCorrections(read.corrected, providers);
    const { facts } = read;
    this.#note(checkCodes(providers, codeLists.after, kind));
    this.#note(checkEnrichment(enrichment, providers, { ...facts, territory }));

    const counts = countProviders(providers, territory);
    const meta: MetaFacts = { kind, area, asOf, sourceDate: inputs.sourceDate ?? null, counts };
    const { serviceIds, secretServices } = read;
    const last =
      lastMeta === null
        ? null
        : { meta: lastMeta, locatedCodes: locatedCodesOf(read), serviceIds, secretServices };
    guardImport({ meta, providers }, last, this.#settings);

    const psc = readObecCodesOfPsc(content);
    this.#inspect(providers, { territory, obecCodesOfPsc: psc }, facts.hasSecretPlace);
    this.#decideOthers(read, providers);
    const quality = toQuality(
      { asOf, available: { 'address-points': points.source === 'ruian', psc: psc !== null } },
      this.log.published(),
    );
    const isComparison = lastMeta !== null && isComparable(meta, lastMeta);
    const typeLabels = new Map(codeLists.after['service-types'].map(({ code, label }) => [code, label.cs]));
    const observer = new RegisterChangeObserver({
      facts,
      territory,
      area,
      providers,
      onFile: isComparison ? { changes: readChanges(content), history: readHistory(content) } : null,
      typeLabelOf: (code) => typeLabels.get(code) ?? code,
    });
    const others = [[QUALITY_FILE, formatQuality(quality)]] as const;
    const outcomeOf = (changes: ChangeList): ImportOutcome => {
      const { sections, day, hasExposed } = this.#summaryOf(observer);
      return {
        status: changes.isEmpty ? 'unchanged' : write ? 'written' : 'would-change',
        meta,
        previous: lastMeta,
        changes,
        sections,
        isKrajChangeHidden: hasExposed,
        changeCounts:
          day === null
            ? {}
            : Object.fromEntries(Object.entries(day).map(([what, services]) => [what, services.length])),
        warnings: [
          ...(this.#earlier === null ? [] : [FINISHED_FIRST]),
          ...(inputs.warnings ?? []),
          ...points.warnings,
        ],
        labels: labelsOf(codeLists.after, territory),
        ...this.log.told(),
        providers,
      };
    };
    const outcome = await this.#write({ meta, providers, codeLists, observer, others }, (changes) => {
      const whole = outcomeOf(changes);
      tell(whole);
      return whole;
    });
    if (write) {
      points.saveCache();
      inputs.accept?.();
    }
    return outcome;
  }

  /** What must be done, and told, when the import stops. */
  stop(cause: OperatorError): OperatorError {
    // A file that cannot be read is of no use to the next run either.
    if (!this.#isRead) this.#inputs?.discard?.();
    const { cache, write } = this.#settings;
    const isUrgent = this.#newlySecret.places > 0 || (this.#earlier?.notice ?? null) !== null;
    if (isUrgent && cache !== undefined && write) {
      dropDownloads(cache);
      rmSync(pointsFileIn(cache), { force: true });
    }
    return withEarlierImport(withNewlySecret(cause, this.#newlySecret), this.#earlier);
  }

  /** Where nothing could be compared, an address may have turned secret all the same. */
  #summaryOf({ summary }: RegisterChangeObserver): ChangeSummary {
    const { places, serviceIds } = this.#newlySecret;
    const notice = this.#earlier?.notice ?? null;
    const advice = [
      ...(notice === null ? [] : [notice]),
      ...(summary.day !== null || places === 0
        ? []
        : [formatSecretAdvice({ turnedSecret: serviceIds, exposedIds: serviceIds })]),
    ];
    return advice.length === 0
      ? summary
      : { ...summary, sections: [...advice, ...summary.sections], hasExposed: true };
  }

  /** Before anything is downloaded. @throws {UsageError} when there is no such area */
  checkArea(): void {
    this.#areaIn(readAreas(this.#settings.content));
  }

  #areaIn(territory: Territory): Area {
    const { area, content } = this.#settings;
    return area === undefined
      ? toArea(readSite(content).area, territory, 'content/site.yml')
      : toArea(area, territory, '--area');
  }

  #codeLists({ codelists }: ImportInputs): { before: CodeLists; after: CodeLists } {
    const before = readCodeLists(this.#settings.content);
    if (codelists === undefined) return { before, after: before };
    const { lists, problems } = mergeOfficialLists(before, codelists);
    this.#note(problems);
    return { before, after: lists };
  }

  async #readProviders(
    { rpss, schema, asOf }: ImportInputs,
    territory: Territory,
    lastMeta: RegisterMeta | null,
  ): Promise<ReadProviders> {
    const { kind, content } = this.#settings;
    const stage = this.#progress.stage('Read the register', { unit: 'bytes', total: sizeOf(rpss) });
    const read = await readProviders(
      { kind, rpss, schema, content, asOf, territory, lastMeta, onRead: (bytes) => stage.advance(bytes) },
      {
        noteProblems: (problems) => this.#note(problems),
        noteNewlySecret: (newlySecret) => {
          this.#newlySecret = newlySecret;
        },
        noteRead: () => {
          this.#isRead = true;
        },
      },
    );
    stage.done(`${read.corrected.providers.length} providers`);
    return read;
  }

  /** Points of all addresses, and with them the services of the area. */
  async #locate(
    { corrected, points: known }: ReadProviders,
    { ruian, onlinePoints, asOf }: ImportInputs,
    select: (all: readonly Provider[], isObecCertain: boolean) => Provider[],
    territory: Territory,
  ) {
    const { cache } = this.#settings;
    const possible = select(corrected.providers, false);
    const stage = this.#progress.stage('Find address points');
    const points = await findAddressPoints(addressCodesOf(possible), {
      local: ruian,
      online: onlinePoints,
      cacheFile: cache === undefined ? null : pointsFileIn(cache),
      known,
      placeCodes: placeCodesOf(possible),
      asOf,
      onProgress: (done, total) => stage.moveTo(done, total),
    });
    stage.done(`${points.points.size} known`);
    const geocoded = geocodeProviders(possible, points, territory);
    this.#note(geocoded.problems);
    return { points, providers: select(geocoded.providers, true) };
  }

  #inspect(
    providers: readonly Provider[],
    shared: Parameters<typeof createInspector>[0],
    hasSecretPlace: (provider: Provider) => boolean,
  ): void {
    const inspect = createInspector(shared, this.log);
    for (const provider of providers) {
      const fate = { isKept: true, hasSecretPlace: hasSecretPlace(provider) };
      this.log.decide(providerRecord(provider.key), fate);
      for (const { id } of provider.services) this.log.decide(serviceRecord(id), fate);
      inspect(provider, fate);
    }
  }

  /** Services in force that are not of the area: their problems may be why. */
  #decideOthers({ corrected, facts }: ReadProviders, kept: readonly Provider[]): void {
    const keptIds = new Set(kept.flatMap(({ services }) => services.map(({ id }) => id)));
    for (const provider of corrected.providers) {
      const fate = { isKept: false, hasSecretPlace: facts.hasSecretPlace(provider) };
      for (const { id } of provider.services) {
        if (!keptIds.has(id)) this.log.decide(serviceRecord(id), fate);
      }
    }
  }

  async #write(next: NextContent, tell: (changes: ChangeList) => ImportOutcome): Promise<ImportOutcome> {
    const { content, write, whenWritten } = this.#settings;
    const list = new ChangeList();
    const stage = this.#progress.stage('Write content', { total: next.providers.length });
    const planned = list.follow(planChanges(content, next, () => stage.advance(1)));
    const told: ImportOutcome[] = [];
    const whenStaged = () => {
      const outcome = tell(list);
      told.push(outcome);
      return noticeIn(outcome);
    };
    if (write) await applyChanges(content, planned, { whenStaged, whenMoved: whenWritten });
    else for (const _change of planned);
    stage.done(`${list.written.length + list.removed.length} files ${write ? 'changed' : 'would change'}`);
    return told[0] ?? tell(list);
  }

  #note(problems: readonly Problem[]): void {
    for (const { kind, record, key } of problems) {
      if (/^(?:service|provider) /u.test(record)) this.log.noteFor(record)(kind, key);
      else this.log.note({ kind, record, key });
    }
  }
}

/** What must be told even by another process, when this one is killed. */
function noticeIn({ sections = [] }: ImportOutcome): string | null {
  const urgent = sections.filter((section) => section.startsWith(URGENT));
  return urgent.length === 0 ? null : urgent.join('\n\n');
}

function locatedCodesOf({ points }: Pick<ReadProviders, 'points'>): Set<string> {
  return new Set([...points.values()].filter(({ point }) => point !== null).map(({ code }) => code));
}

const pointsFileIn = (cache: string) => path.join(cache, 'address-points.json');

/** For the progress only: what is wrong with the file is told by who reads it. */
function sizeOf(file: string): number | null {
  return statSync(file, { throwIfNoEntry: false })?.size ?? null;
}
