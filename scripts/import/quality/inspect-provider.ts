/**
 * Puts the rules that look for their findings to finished providers, one provider at a time.
 *
 * Between providers nothing stays in memory but what a rule between services keeps for itself.
 */
import type { Provider } from '../../../src/domain/provider.ts';
import { type NoteProblem, providerRecord, serviceRecord } from '../report/problems.ts';
import { ALL_RULES } from './all-rules.ts';
import type { QualityContext, QualityRule } from './define-rule.ts';
import type { Fate, ProblemLog } from './problem-log.ts';

/** @param facts whether the provider, or a record linked to it, has a secret place */
export type InspectProvider = (provider: Provider, facts: { readonly hasSecretPlace: boolean }) => void;

/**
 * @returns what is called once for each provider that is kept, after it has got its points
 * @example const inspect = createInspector({ territory, obecCodesOfPsc: null }, log);
 */
export function createInspector(shared: QualityContext, log: Pick<ProblemLog, 'noteFor'>): InspectProvider {
  const rules: readonly QualityRule<(typeof ALL_RULES)[number]['kind']>[] = ALL_RULES;
  const across = rules.flatMap(({ kind, findAcross }) =>
    findAcross === undefined ? [] : [{ kind, findAcross, seen: new Map<string, string>() }],
  );
  return (provider, facts) => {
    const hasSecretPlace = facts.hasSecretPlace || provider.services.some(({ secret }) => secret !== null);
    const context = { ...shared, provider, hasSecretPlace };
    const fate: Fate = { isKept: true, hasSecretPlace };
    const noteProvider = log.noteFor(providerRecord(provider.key), fate);
    for (const { kind, findInProvider } of rules) {
      for (const key of findInProvider?.(provider, context) ?? []) noteProvider(kind, key);
    }
    for (const service of provider.services) {
      const noteService: NoteProblem = log.noteFor(serviceRecord(service.id), fate);
      for (const { kind, findInService } of rules) {
        for (const key of findInService?.(service, context) ?? []) noteService(kind, key);
      }
      for (const { kind, findAcross, seen } of across) {
        for (const { serviceId, key } of findAcross(service, seen)) {
          // The other service may belong to a provider with a secret place.
          log.noteFor(serviceRecord(serviceId), { isKept: true, hasSecretPlace: true })(kind, key);
        }
      }
    }
  };
}
