/**
 * Register file → providers in the words of the domain, corrected, still without points.
 *
 * Raw and parsed records are gone when it returns; of the whole file only what the rest of the
 * import must know of secrecy and of records that are not taken goes on.
 */
import type { Address } from '../../src/domain/address.ts';
import type { Territory } from '../../src/domain/area.ts';
import type { RegisterKind } from '../../src/domain/code-list.ts';
import type { Provider } from '../../src/domain/provider.ts';
import type { RegisterMeta } from '../../src/domain/register-meta.ts';
import type { IsoDate } from '../../src/domain/validity.ts';
import type { CompareFacts } from './changes/compare.ts';
import type { SecrecyFacts } from './changes/exposure.ts';
import type { Fate } from './changes/fate.ts';
import { type CorrectedProviders, applyCorrections } from './declared/apply-corrections.ts';
import { withPrivacyRules } from './declared/recheck-privacy.ts';
import { readCorrections } from './declared/read-corrections.ts';
import { guardParsed } from './guard.ts';
import { normaliseRegister } from './normalise/normalise-register.ts';
import { parseRegisterFile } from './parse/parse-file.ts';
import type { RecordFate } from './parse/parse-item.ts';
import type { ParsedRegister } from './parse/parse-register.ts';
import type { RecordLinks } from './privacy/linked-records.ts';
import type { NewSecrecy, NewlySecret } from './privacy/newly-secret.ts';
import type { Problem } from './report/problems.ts';
import { type PreviousFacts, surveyPrevious } from './store/previous.ts';

export interface ReadOptions {
  readonly kind: RegisterKind;
  readonly rpss: string;
  readonly schema?: string | undefined;
  readonly content: string;
  readonly asOf: IsoDate;
  readonly territory: Territory;
  /** Of the last import, `null` when there is nothing to compare with. */
  readonly lastMeta: RegisterMeta | null;
  /** Told how many bytes of the file were read, piece by piece. */
  readonly onRead?: ((bytes: number) => void) | undefined;
}

/** Told as soon as they are known, so that a stop can tell them too. */
export interface ReadFindings {
  noteProblems(problems: readonly Problem[]): void;
  noteNewlySecret(newlySecret: NewlySecret): void;
  /** The file was read to its end. */
  noteRead(): void;
}

export interface ReadProviders extends Omit<PreviousFacts, 'newlySecret'> {
  readonly corrected: CorrectedProviders;
  /** For what is compared and published. */
  readonly facts: CompareFacts;
}

/** @throws {OperatorError} when the file is no register, or too much of it cannot be read */
export async function readProviders(options: ReadOptions, findings: ReadFindings): Promise<ReadProviders> {
  const { kind, content, asOf, territory, lastMeta } = options;
  const corrections = readCorrections(content, kind);
  const { rpss, schema, onRead } = options;
  const parsed = await parseRegisterFile(rpss, { territory, asOf, schema, onRead });
  findings.noteRead();
  findings.noteProblems(parsed.problems);
  const { links, fates } = parsed;
  const { newlySecret, ...previous } = surveyPrevious(content, lastMeta, kind, newSecrecyOf(parsed));
  findings.noteNewlySecret(newlySecret);
  guardParsed(parsed);

  const { providers, problems, hiddenCodes } = normaliseRegister(parsed, { territory });
  findings.noteProblems(problems);
  const secrecy: SecrecyFacts = {
    secretIds: links.marked,
    hiddenCodes,
    hasSecretPlace: (provider) => links.factsOf(provider).hasSecretPlace,
  };
  const surnamesOf = (provider: Provider) => links.factsOf(provider).surnames;
  const applied = applyCorrections(providers, corrections, { ...secrecy, asOf, territory, surnamesOf });
  const { corrected, ...hidden } = withoutHidden(applied, { ...secrecy, territory }, links);
  const ends = endsByCorrection(corrected);
  const fateOf: CompareFacts['fateOf'] = (id) => ends.get(id) ?? toFate(fates.get(id));
  return { ...previous, facts: { ...secrecy, ...hidden, asOf, fateOf }, corrected };
}

/** A correction may have closed the only open place at the address of a secret one: then nobody's seat may tell it. */
function withoutHidden(
  corrected: CorrectedProviders,
  { territory, hiddenCodes, hasSecretPlace }: SecrecyFacts & { readonly territory: Territory },
  links: RecordLinks,
): { corrected: CorrectedProviders; hiddenCodes: ReadonlySet<string> } {
  const places = corrected.providers.flatMap(({ services }) => services.flatMap((service) => service.places));
  const hidden = links.hiddenCodes(codesOf(places));
  if ([...hidden].every((code) => hiddenCodes.has(code))) return { corrected, hiddenCodes };
  const providers = corrected.providers.map((provider) =>
    withPrivacyRules(provider, { territory, hiddenCodes: hidden }, hasSecretPlace(provider)),
  );
  return { corrected: { ...corrected, providers }, hiddenCodes: hidden };
}

function newSecrecyOf({ records, links }: ParsedRegister): NewSecrecy {
  const openCodes = new Map<string, ReadonlySet<string>>();
  for (const { id, places } of records) {
    if (links.marked.has(id)) openCodes.set(id, new Set(codesOf(places)));
  }
  const marked = [...links.marked].map(
    ([id, secretCodes]) => [id, { secretCodes, openCodes: openCodes.get(id) ?? null }] as const,
  );
  const open = records.flatMap(({ places }) => codesOf(places));
  return { marked: new Map(marked), hiddenCodes: links.hiddenCodes(open) };
}

function codesOf(places: readonly { readonly address: Address }[]): string[] {
  return places.flatMap(({ address }) => address.addressCode ?? []);
}

/** Services the register still has in force, and a correction has not. */
function endsByCorrection({ used, endedIds }: CorrectedProviders): Map<string, Fate> {
  return new Map(
    used.flatMap(({ record, field, value }): [string, Fate][] =>
      field === 'validTo' && endedIds.has(record) && typeof value === 'string'
        ? [[record, { kind: 'ended', endedOn: value }]]
        : [],
    ),
  );
}

function toFate(fate: RecordFate | undefined): Fate {
  if (fate === undefined) return { kind: 'missing' };
  return fate.kind === 'ended' ? fate : { kind: fate.kind === 'in-force' ? 'in-force' : 'other' };
}
