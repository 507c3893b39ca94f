/** What every paper is made of, and what all of them say the same way. */
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Planning } from '../catalogue/plans/planning.ts';
import type { MeasureView } from '../catalogue/views.ts';
import type { WhiteSpots } from '../catalogue/white-spots.ts';
import { SPOT_STATES } from '../domain/white-spot.ts';
import type { Site } from '../domain/site.ts';
import { formatDate } from '../i18n/format.ts';
import type { Messages } from '../i18n/messages.ts';
import type { FiguresFile } from '../map/figures-file.ts';
import type { RouteContext } from '../routes.ts';
import type { Pairs, Report } from './report.ts';
import type { Sources } from './sources.ts';

export interface ReportSource {
  readonly catalogue: Catalogue;
  readonly planning: Planning;
  readonly whiteSpots: WhiteSpots;
  readonly figures: FiguresFile;
  readonly messages: Messages;
  readonly site: Site;
  readonly routes: RouteContext;
  /** Address of the site, for addresses of its pages. */
  readonly address: URL;
}

/** What does not depend on what the paper is about. */
export function frameOf({
  catalogue,
  messages,
  site,
}: ReportSource): Pick<Report, 'kicker' | 'creator' | 'asOf' | 'labels'> {
  const { kicker, contents, page, pageOf } = messages.report;
  return {
    kicker,
    creator: `${site.title}, ${site.operator.name}`,
    asOf: catalogue.status.asOf,
    labels: { contents, page, pageOf },
  };
}

export function addressOf({ address }: ReportSource, path: string): string {
  return new URL(path, address).href;
}

/** Puts the register among the sources. */
export function addRegister({ catalogue, messages: { report: t } }: ReportSource, sources: Sources): void {
  const { kind, asOf } = catalogue.status;
  const date = t.asOf(formatDate(asOf));
  sources.add(
    'register',
    kind === 'demo'
      ? { title: t.sourceOfDemo, issuer: null, date }
      : { title: t.sourceOfRegister, issuer: t.mpsv, date },
  );
}

/** Puts those of a map among the sources. */
export function addOutlines({ messages: { report: t } }: ReportSource, sources: Sources): void {
  sources.add('outlines', { title: t.sourceOfOutlines, issuer: t.cuzk, date: null });
}

/** The two axes of a measure in words. */
export function sayState(
  latest: Pick<NonNullable<MeasureView['latest']>, 'reporting' | 'status'> | null,
  { plan: t }: Messages,
): { readonly reporting: string; readonly status: string } {
  const status = latest?.status ?? null;
  return {
    reporting: latest === null ? t.unknown : t.reporting[latest.reporting],
    status: status === null ? t.unknownStatus : t.status[status],
  };
}

/** What the words of white spots mean. */
export function stateMeanings({ whiteSpots: t }: Messages): Pairs['pairs'] {
  return [
    ...SPOT_STATES.map((state) => [t.word({ state, isPartial: false }), t.meanings[state]] as const),
    [t.partialWord, t.partialMeaning],
  ];
}
