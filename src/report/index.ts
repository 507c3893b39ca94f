/** Papers of this site's content: what there is to write about, and the papers themselves. */
import { getCatalogue, getFigures, getOrpProfile, getPlanning, getWhiteSpots } from '../catalogue/index.ts';
import type { Orp } from '../domain/area.ts';
import { DEFAULT_LOCALE } from '../domain/locale.ts';
import type { PlanId } from '../domain/plan/ids.ts';
import { getMessages } from '../i18n/messages.ts';
import { address, site } from '../settings.ts';
import { toOrpReport } from './orp-report.ts';
import { toPlanReport } from './plan-report.ts';
import type { Report } from './report.ts';
import type { ReportSource } from './report-source.ts';

/** All there can be a paper about. */
export interface Subjects {
  readonly orps: readonly Orp[];
  readonly plans: readonly { readonly id: PlanId; readonly title: string }[];
}

export async function getSubjects(): Promise<Subjects> {
  const [{ orps }, planning] = await Promise.all([getCatalogue(), getPlanning()]);
  return { orps, plans: planning.allPlans() };
}

export async function makeOrpReport(orp: Orp): Promise<Report> {
  return toOrpReport(await getSource(), await getOrpProfile(orp));
}

/** @throws RangeError when there is no such plan */
export async function makePlanReport(id: PlanId): Promise<Report> {
  const source = await getSource();
  const plan = source.planning.allPlans().find((each) => each.id === id);
  if (plan === undefined) throw new RangeError(`there is no plan "${id}"`);
  return toPlanReport(source, plan);
}

async function getSource(): Promise<ReportSource> {
  const [catalogue, planning, whiteSpots, figures] = await Promise.all([
    getCatalogue(),
    getPlanning(),
    getWhiteSpots(),
    getFigures(),
  ]);
  return {
    catalogue,
    planning,
    whiteSpots,
    figures,
    messages: getMessages(DEFAULT_LOCALE),
    site,
    routes: { locale: DEFAULT_LOCALE, base: address.pathname },
    address,
  };
}
