/** Working paper about one ORP: the profile for planners, with a map and what is near where something is missing. */
import type { OrpProfileView } from '../catalogue/views.ts';
import { formatDate } from '../i18n/format.ts';
import type { Messages } from '../i18n/messages.ts';
import { orpProfilePath } from '../routes.ts';
import { contactSections } from './orp-contact-section.ts';
import { orpPlanSections } from './orp-plan-sections.ts';
import { placeSection } from './orp-place-section.ts';
import { gapsSection, listSection, typesSection } from './orp-service-sections.ts';
import { list, note, notePairs, paragraph, type Report, type Section } from './report.ts';
import {
  addOutlines,
  addRegister,
  addressOf,
  frameOf,
  type ReportSource,
  stateMeanings,
} from './report-source.ts';
import { Sources } from './sources.ts';

/** More white spots are only counted at the beginning. */
const MAX_NAMED = 6;

export function toOrpReport(source: ReportSource, profile: OrpProfileView): Report {
  const { catalogue, planning, messages, site } = source;
  const { report: t } = messages;
  const { orp, kraj } = profile;
  const { kind, asOf } = catalogue.status;
  const sources = new Sources(planning.documents, t);
  addRegister(source, sources);
  sources.add('people', {
    title: t.sourceOfPeople,
    issuer: t.csu,
    date: formatDate(`${orp.population.year}-12-31`),
  });
  addOutlines(source, sources);
  return {
    ...frameOf(source),
    fileName: `orp-${orp.slug}`,
    title: t.orpTitle(orp.name),
    lines: [
      t.orpArea(orp.name, kraj.name),
      t.registerAsOf(formatDate(asOf)),
      t.madeBy(site.title, site.operator.name),
    ],
    notice: kind === 'demo' ? t.demoRegister : null,
    sections: [
      summarySection(source, profile),
      placeSection(source, profile),
      typesSection(source, profile),
      gapsSection(source, profile),
      ...orpPlanSections(source, profile, sources),
      ...contactSections(source, profile),
      listSection(source, profile),
      // Last, as sections before it name their sources.
      sourcesSection(source, profile, sources),
    ],
  };
}

function summarySection({ messages }: ReportSource, profile: OrpProfileView): Section {
  const { report: t, whiteSpots } = messages;
  const { orp, kraj, services, cells, coverage, measures } = profile;
  const { total, seniors, year } = orp.population;
  const white = cells.filter(({ spot }) => spot.state === 'none').map(({ type }) => type.label);
  return {
    title: t.summary,
    blocks: [
      paragraph(whiteSpots.profileLead(orp.name, kraj.name)),
      list([
        whiteSpots.profilePeople(coverage.obce, total, seniors, (seniors * 100) / total, year),
        whiteSpots.profileServices(services.length, new Set(services.map(({ type }) => type.code)).size),
        sayWhite(white, t),
        coverage.plans.length === 0
          ? whiteSpots.profileCommunityNone
          : whiteSpots.profileCoverage(
              coverage.coveredObce,
              coverage.obce,
              coverage.coveredInhabitants,
              coverage.inhabitants,
            ),
        measures.length === 0 ? whiteSpots.profileMeasuresNone : t.summaryMeasures(measures.length),
      ]),
    ],
  };
}

function sayWhite(names: readonly string[], t: Messages['report']): string {
  if (names.length === 0) return t.noWhite;
  const spots = t.summaryWhite(names.length);
  return names.length > MAX_NAMED
    ? t.summaryWhiteLater(spots, t.gaps)
    : t.summaryWhiteNamed(spots, names.join(', '));
}

function sourcesSection(source: ReportSource, { orp, measures }: OrpProfileView, sources: Sources): Section {
  const { messages, routes } = source;
  const { report: t, whiteSpots, plan } = messages;
  return {
    title: t.sources,
    blocks: [
      paragraph(t.sourcesLead),
      sources.toTable(),
      note(t.missingNote),
      note(t.onWeb(addressOf(source, orpProfilePath(routes, orp.slug)))),
    ],
    sections: [
      {
        title: t.definitions,
        blocks: [
          notePairs([
            [t.orpColumn, t.definitionOrp],
            [t.whiteSpots, whiteSpots.whatIs],
            ...stateMeanings(messages),
            [t.neighbour, whiteSpots.method],
            [t.services, plan.servicesCounted],
            [t.capacity, whiteSpots.capacityNote],
            [
              t.perThousand,
              `${whiteSpots.populationNote(orp.population.year, false)} ${whiteSpots.seniorsNote}`,
            ],
            ...(measures.length === 0 ? [] : [[t.state, plan.axes] as const]),
          ]),
        ],
      },
    ],
  };
}
