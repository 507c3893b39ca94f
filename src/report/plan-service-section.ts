/** Services a plan is about, counted from the register now and at earlier imports. */
import type { MeasureView, PlanView } from '../catalogue/views.ts';
import { countServices, type MeasureServiceCounts } from '../components/plan/measure-services.ts';
import { formatDate } from '../i18n/format.ts';
import { formatNumber } from '../i18n/plural.ts';
import { list, paragraph, type Section, table } from './report.ts';
import type { ReportSource } from './report-source.ts';
import { measuresOf } from './plan-measure-sections.ts';

/** Days a table has room for; more of them are left out evenly, never the first or the last. */
const MAX_DAYS = 4;

interface Counted {
  readonly measure: MeasureView;
  readonly counts: MeasureServiceCounts;
}

/** Measures whose services can be counted. */
export function planServices({ catalogue }: ReportSource, plan: PlanView): Counted[] {
  const ofPlan = new Set(
    catalogue.territory.orpsIn(plan.area.map(({ code }) => code)).map(({ code }) => code),
  );
  return measuresOf(plan).flatMap((measure) => {
    const counts = countServices(measure, catalogue, ({ code }) => ofPlan.has(code));
    return counts === null ? [] : [{ measure, counts }];
  });
}

export function servicesSections(
  { catalogue, whiteSpots, messages }: ReportSource,
  counted: readonly Counted[],
): Section[] {
  if (counted.length === 0) return [];
  const { report: t, plan: words, common, whiteSpots: spots } = messages;
  const { asOf } = catalogue.status;
  const sentences = counted.flatMap(({ measure, counts: { total, isWholeArea } }) =>
    isWholeArea
      ? t.ofMeasure(
          measure.number,
          words.servicesNowArea(formatDate(asOf), total, common.servicesCount(total)),
        )
      : [],
  );
  const pairs = counted.flatMap(({ measure, counts }) => counts.pairs.map((pair) => ({ measure, ...pair })));
  const days = pickDays(
    [...new Set(pairs.flatMap(({ counts }) => counts.map(({ date }) => date)))].toSorted(),
  );
  const columns = [
    { head: t.measure, share: 2 },
    { head: t.typeAndOrp, share: 7 },
    { head: t.stateColumn, share: 3 },
    ...days.map((day) => ({ head: t.registerDay(formatDate(day)), share: 3, isNumber: true })),
  ];
  const rows = pairs.map(({ measure, type, orp, counts }) => [
    measure.number,
    words.servicesPair(type.label, orp.name),
    spots.word(whiteSpots.cell(orp, type).spot),
    ...days.map((day) => {
      const count = counts.find(({ date }) => date === day)?.services ?? null;
      return count === null ? words.unknownStatus : formatNumber(count);
    }),
  ]);
  return [
    {
      title: t.planServices,
      blocks: [
        ...(rows.length === 0 ? [] : [table(t.servicesTable, columns, rows)]),
        ...(sentences.length === 0 ? [] : [list(sentences)]),
        ...(rows.length > 0 && days.length === 1
          ? [paragraph(words.servicesOneImport(formatDate(asOf)))]
          : []),
      ],
    },
  ];
}

/** The first, the last, and some between them. */
export function pickDays<Day>(days: readonly Day[]): Day[] {
  if (days.length <= MAX_DAYS) return [...days];
  const step = (days.length - 1) / (MAX_DAYS - 1);
  return Array.from({ length: MAX_DAYS }, (_, index) => Math.round(index * step)).flatMap(
    (index) => days[index] ?? [],
  );
}
