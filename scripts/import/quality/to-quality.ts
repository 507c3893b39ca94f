/** Problems of kept records → content/register/quality.json: sorted, one finding to a line. */
import {
  Quality,
  type QualityFinding,
  QualityKind,
  type QualityOfKind,
} from '../../../src/domain/quality.ts';
import type { ProviderKey } from '../../../src/domain/provider.ts';
import type { ServiceId } from '../../../src/domain/service.ts';
import type { IsoDate } from '../../../src/domain/validity.ts';
import { sortKeys } from '../../lib/json-file.ts';
import { compareCodes, compareText } from '../../lib/order.ts';
import type { Problem } from '../report/problems.ts';
import { ruleOf } from './all-rules.ts';
import type { QualityRule } from './define-rule.ts';
import type { PublishedProblems } from './problem-log.ts';

export interface QualityFacts {
  readonly asOf: IsoDate;
  /** Which data were at hand; rules that need others were not applied, which is not "nothing found". */
  readonly available: Readonly<Record<NonNullable<QualityRule['needs']>, boolean>>;
}

export function toQuality(
  { asOf, available }: QualityFacts,
  published: ReadonlyMap<QualityKind, PublishedProblems>,
): Quality {
  const rules = QualityKind.options.flatMap((kind): [QualityKind, QualityOfKind][] => {
    const { needs } = ruleOf(kind);
    if (needs !== undefined && !available[needs]) return [];
    const { count = 0, problems = [] } = published.get(kind) ?? {};
    return [[kind, { count, findings: toFindings(problems) }]];
  });
  return Quality.parse({ asOf, rules: Object.fromEntries(rules) });
}

/** Each key of a record once, with how many times it was noted. */
function toFindings(problems: readonly Problem[]): QualityFinding[] {
  const groups = Map.groupBy(problems, ({ record, key }) => `${record}\n${key ?? ''}`);
  return [...groups.values()]
    .flatMap((group) => {
      const [first] = group;
      return first === undefined ? [] : [toFinding(first, group.length)];
    })
    .toSorted(compareFindings);
}

/** Of a service or provider, as isPublishedRecord of safe-names.ts knows them. */
function toFinding({ record, key }: Problem, times: number): QualityFinding {
  const [what, id = ''] = record.split(' ');
  return what === 'service'
    ? { service: id as ServiceId, key, times }
    : { provider: id as ProviderKey, key, times };
}

/** Services by their number, then providers. */
function compareFindings(a: QualityFinding, b: QualityFinding): number {
  const idOf = (finding: QualityFinding) => ('service' in finding ? finding.service : finding.provider);
  return (
    Number('provider' in a) - Number('provider' in b) ||
    compareCodes(idOf(a), idOf(b)) ||
    compareText(a.key ?? '', b.key ?? '')
  );
}

/** Sorted like all stored JSON, but a finding is one line: a diff shows the findings that came and went. */
export function formatQuality({ asOf, rules }: Quality): string {
  const parts = Object.entries(rules)
    .toSorted(([a], [b]) => compareText(a, b))
    .map(([kind, { count, findings }]) => {
      const lines = findings.map((finding) => `\n        ${JSON.stringify(sortKeys(finding))}`);
      const list = lines.length === 0 ? '[]' : `[${lines.join(',')}\n      ]`;
      return `\n    "${kind}": {\n      "count": ${count},\n      "findings": ${list}\n    }`;
    });
  return `{\n  "asOf": "${asOf}",\n  "rules": {${parts.join(',')}\n  }\n}\n`;
}
