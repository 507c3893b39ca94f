/** What else there is of a plan: facts of its documents, who plans, events, documents, comments. */
import type { FactView, GroupView, PlanView } from '../catalogue/views.ts';
import { documentDetails } from '../components/plan/document-words.ts';
import { formatFactDate, formatFigure } from '../components/plan/fact-words.ts';
import { FactTopic } from '../domain/plan/fact.ts';
import { capitalise } from '../domain/text.ts';
import { formatDate } from '../i18n/format.ts';
import { sayRuns } from './event-words.ts';
import { list, paragraph, type Section, table } from './report.ts';
import type { ReportSource } from './report-source.ts';
import type { Sources } from './sources.ts';

export function factsSections({ messages }: ReportSource, { facts }: PlanView, sources: Sources): Section[] {
  if (facts.length === 0) return [];
  const { plan: t } = messages;
  const say = (fact: FactView) => {
    const figure = formatFigure(fact);
    const text = figure === null ? fact.text : `${fact.text}: ${figure}`;
    const dated = fact.asOf === null ? text : `${text} (${formatFactDate(fact.asOf, t)})`;
    return sources.cite(dated, fact.sources);
  };
  const byTopic = Map.groupBy(facts, ({ topic }) => topic);
  return [
    {
      title: t.factsHeading,
      blocks: [],
      sections: FactTopic.options.flatMap((topic) => {
        const ofTopic = byTopic.get(topic);
        if (ofTopic === undefined) return [];
        const groups = [...Map.groupBy(ofTopic, ({ heading }) => heading)];
        const plain = groups.filter(([heading]) => heading === null);
        const headed = groups.filter(([heading]) => heading !== null);
        return {
          title: t.topic[topic],
          blocks: plain.map(([, each]) => list(each.map(say))),
          sections: headed.map(([heading, each]) => ({
            title: heading ?? '',
            blocks: [list(each.map(say))],
          })),
        };
      }),
    },
  ];
}

export function groupsSections(
  { messages }: ReportSource,
  { groups }: PlanView,
  sources: Sources,
): Section[] {
  if (groups.length === 0) return [];
  const { plan: t } = messages;
  const say = ({ name, kind, focus, members, contact, sources: named }: GroupView) => {
    const parts = [
      `${name} (${t.group[kind]})`,
      ...(focus === null ? [] : [focus]),
      ...(members === null ? [] : [t.groupMembers(members)]),
    ];
    const text = contact === null ? parts.join(', ') : `${parts.join(', ')}. ${t.groupContact(contact)}`;
    return sources.cite(text, named);
  };
  return [{ title: t.groupsHeading, blocks: [list(groups.map(say))] }];
}

export function eventsSections(
  { messages }: ReportSource,
  { events }: PlanView,
  sources: Sources,
): Section[] {
  if (events.length === 0) return [];
  const { report: t, plan: words } = messages;
  const columns = [
    { head: t.event, share: 6 },
    { head: t.days, share: 6 },
    { head: t.audience, share: 4 },
  ];
  const rows = events.map((event) => [
    sources.cite(
      words.eventName(words.event[event.kind], event.number, event.title),
      event.runs.flatMap((run) => run.sources),
      { hasNotes: false },
    ),
    sayRuns(event, messages),
    event.audience ?? words.unknown,
  ]);
  return [{ title: words.eventsHeading, blocks: [table(words.eventsHeading, columns, rows)] }];
}

export function documentsSections(
  { messages }: ReportSource,
  { documents }: PlanView,
  sources: Sources,
): Section[] {
  if (documents.length === 0) return [];
  const { report: t, plan: words } = messages;
  const hasAddresses = documents.some(({ href }) => href !== null);
  return [
    {
      title: words.documentsHeading,
      blocks: [
        ...(hasAddresses ? [] : [paragraph(words.noAddresses)]),
        table(
          words.documentsHeading,
          [
            { head: t.document, share: 6 },
            { head: t.details, share: 5 },
          ],
          documents.map((document) => [
            sources.cite(document.title, document.sources, { hasNotes: false }),
            [
              documentDetails(document, hasAddresses, words).join(', '),
              ...(document.href === null ? [] : [t.documentAddress(document.href)]),
            ],
          ]),
        ),
      ],
    },
  ];
}

export function commentsSections({ messages }: ReportSource, plan: PlanView): Section[] {
  if (!plan.isInArea) return [];
  const { report: t, plan: words } = messages;
  const { comments, commentCounts } = plan;
  const { received, accepted, partly, rejected, open } = commentCounts;
  if (comments.length === 0) return [{ title: t.comments, blocks: [paragraph(words.noComments)] }];
  const columns = [
    { head: t.measure, share: 3 },
    { head: t.commentFrom, share: 4 },
    { head: t.comment, share: 6 },
    { head: t.settlement, share: 6 },
  ];
  const rows = comments.map(({ measure, sender, received: day, text, settlement, settled, answer }) => [
    measure?.number ?? t.wholePlan,
    capitalise(words.commentOf(words.sender[sender], formatDate(day))),
    text,
    [
      settlement === null || settled === null
        ? t.commentOpen
        : t.commentSettled(words.settlement[settlement], formatDate(settled)),
      ...(answer === null ? [] : [answer]),
    ],
  ]);
  return [
    {
      title: t.comments,
      blocks: [
        paragraph(words.commentCounts(received, accepted, partly, rejected, open)),
        table(t.commentsTable, columns, rows),
      ],
    },
  ];
}
