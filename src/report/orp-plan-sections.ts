/** What plans say of an ORP: measures, the basic network, community plans, events, documents. */
import type { CommunityPlanView, MeasureView, OrpProfileView } from '../catalogue/views.ts';
import { sayMismatches } from '../components/coordination/network-words.ts';
import { documentDetails } from '../components/plan/document-words.ts';
import { formatDate } from '../i18n/format.ts';
import { sayRuns } from './event-words.ts';
import { paragraph, type Section, table } from './report.ts';
import { type ReportSource, sayState } from './report-source.ts';
import type { Sources } from './sources.ts';

/** Where there is nothing, they say so. */
export function orpPlanSections(source: ReportSource, profile: OrpProfileView, sources: Sources): Section[] {
  return [
    measuresSection(source, profile, sources),
    networkSection(source, profile, sources),
    communitySection(source, profile, sources),
    eventsSection(source, profile, sources),
    documentsSection(source, profile, sources),
  ];
}

function measuresSection(
  { messages }: ReportSource,
  { orp, measures }: OrpProfileView,
  sources: Sources,
): Section {
  const { report: t, plan, whiteSpots } = messages;
  const title = whiteSpots.profileMeasures;
  if (measures.length === 0) return { title, blocks: [paragraph(whiteSpots.profileMeasuresNone)] };
  const row = (measure: MeasureView) => {
    sources.addPlan(measure.plan);
    const state = sayState(measure.latest, messages);
    return [
      [
        sources.cite(t.measureText(measure.number, measure.name), measure.sources),
        t.ofPlan(measure.plan.title),
      ],
      [measure.owner ?? plan.unknown, measure.due === null ? plan.unknown : t.due(formatDate(measure.due))],
      measure.types.length === 0 ? plan.unknown : measure.types.map(({ label }) => label).join(', '),
      [t.reportingState(state.reporting), t.progressState(state.status)],
    ];
  };
  return {
    title,
    blocks: [
      table(
        t.measuresTable(orp.name),
        [
          { head: t.measure, share: 5 },
          { head: t.ownerAndDue, share: 3 },
          { head: plan.types, share: 4 },
          { head: t.state, share: 4 },
        ],
        measures.map(row),
      ),
    ],
  };
}

function networkSection(
  { messages }: ReportSource,
  { orp, network }: OrpProfileView,
  sources: Sources,
): Section {
  const { report: t, whiteSpots, coordination } = messages;
  const title = whiteSpots.profileNetwork;
  const lead = paragraph(whiteSpots.profileNetworkLead);
  if (network.length === 0) return { title, blocks: [lead, paragraph(whiteSpots.profileNetworkNone)] };
  const years = [...new Set(network.map(({ year }) => String(year)))].toSorted();
  sources.add('network', { title: t.sourceOfNetwork, issuer: null, date: years.join(', ') });
  return {
    title,
    blocks: [
      lead,
      table(
        whiteSpots.profileNetworkCaption(orp.name),
        [
          { head: whiteSpots.networkService, share: 5 },
          { head: whiteSpots.networkYear, share: 2, isNumber: true },
          { head: whiteSpots.networkLayer, share: 3 },
          { head: whiteSpots.networkForm, share: 3 },
          { head: whiteSpots.networkCapacity, share: 3 },
          { head: whiteSpots.networkFinancing, share: 3 },
          { head: coordination.network.register, share: 6 },
        ],
        network.map((entry) => {
          const { service, serviceId, year, layer, form, capacity, financing } = entry;
          const differences = sayMismatches(entry, messages);
          return [
            service?.title ?? coordination.network.unknownService(serviceId),
            String(year),
            layer,
            whiteSpots.formName(form),
            capacity === null ? whiteSpots.unknown : whiteSpots.networkUnit(capacity.count, capacity.unit),
            financing ?? whiteSpots.unknown,
            differences.length === 0 ? coordination.network.same : differences,
          ];
        }),
      ),
      paragraph(coordination.network.differingNote),
    ],
  };
}

function communitySection(
  { messages }: ReportSource,
  { orp, coverage }: OrpProfileView,
  sources: Sources,
): Section {
  const { report: t, whiteSpots, coordination } = messages;
  const title = whiteSpots.profileCommunity;
  if (coverage.plans.length === 0) return { title, blocks: [paragraph(whiteSpots.profileCommunityNone)] };
  const day = (date: CommunityPlanView['from']) => (date === null ? whiteSpots.unknown : formatDate(date));
  for (const { plan } of coverage.plans) sources.addPlan(plan);
  return {
    title,
    blocks: [
      paragraph(
        whiteSpots.profileCoverage(
          coverage.coveredObce,
          coverage.obce,
          coverage.coveredInhabitants,
          coverage.inhabitants,
        ),
      ),
      table(
        t.communityTable(orp.name),
        [
          { head: t.communityPlan, share: 5 },
          { head: coordination.coverage.issuer, share: 4 },
          { head: coordination.coverage.validity, share: 4 },
          { head: coordination.coverage.rating, share: 4 },
        ],
        coverage.plans.map(({ title: name, issuer, from, to, rating }) => [
          name,
          issuer ?? whiteSpots.unknown,
          coordination.coverage.period(day(from), day(to)),
          rating ?? whiteSpots.unknown,
        ]),
      ),
    ],
  };
}

function eventsSection({ messages }: ReportSource, { events }: OrpProfileView, sources: Sources): Section {
  const { report: t, plan: words, whiteSpots } = messages;
  const title = whiteSpots.profileEvents;
  if (events.length === 0) return { title, blocks: [paragraph(whiteSpots.profileEventsNone)] };
  for (const { plan } of events) sources.addPlan(plan);
  return {
    title,
    blocks: [
      table(
        t.eventsTable,
        [
          { head: t.event, share: 5 },
          { head: t.days, share: 5 },
          { head: t.plan, share: 4 },
        ],
        events.map((event) => [
          words.eventName(words.event[event.kind], event.number, event.title),
          sayRuns(event, messages),
          event.plan.title,
        ]),
      ),
    ],
  };
}

function documentsSection(
  { messages }: ReportSource,
  { documents, krajDocuments }: OrpProfileView,
  sources: Sources,
): Section {
  const { report: t, plan, whiteSpots } = messages;
  const title = whiteSpots.profileDocuments;
  const all = [
    ...documents.map((document) => ({ document, about: t.aboutOrp })),
    ...krajDocuments.map((document) => ({ document, about: t.aboutKraj })),
  ];
  if (all.length === 0) return { title, blocks: [paragraph(whiteSpots.profileDocumentsNone)] };
  return {
    title,
    blocks: [
      table(
        t.documentsTable,
        [
          { head: t.document, share: 6 },
          { head: t.about, share: 2 },
          { head: t.details, share: 5 },
        ],
        all.map(({ document, about }) => [
          sources.cite(document.title, document.sources, { hasNotes: false }),
          about,
          [
            documentDetails(document, true, plan).join(', '),
            ...(document.href === null ? [] : [t.documentAddress(document.href)]),
          ],
        ]),
      ),
    ],
  };
}
