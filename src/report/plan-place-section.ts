/** Where a plan works: which ORPs its measures name, or which part of a kraj it is for. */
import { outlinesToDraw } from '../catalogue/outlines.ts';
import type { PlanView } from '../catalogue/views.ts';
import type { Orp } from '../domain/area.ts';
import { sortCzech } from '../domain/text.ts';
import { formatNumber } from '../i18n/plural.ts';
import { levelOf, toLevels } from '../map/levels.ts';
import { drawOutlinePicture } from './outline-picture.ts';
import { measuresOf } from './plan-measure-sections.ts';
import { type Section, table } from './report.ts';
import { addOutlines, type ReportSource } from './report-source.ts';
import type { Sources } from './sources.ts';

/** None for a plan of a whole kraj whose measures name no ORP: a map would say nothing. */
export function whereSections(source: ReportSource, plan: PlanView, sources: Sources): Section[] {
  const { territory } = source.catalogue;
  const ofPlan = territory.orpsIn(plan.area.map(({ code }) => code));
  const named = sortCzech(
    [...new Set(measuresOf(plan).flatMap(({ orps }) => orps.map(({ code }) => code)))].map((code) =>
      territory.getOrp(code),
    ),
    ({ name }) => name,
  );
  const isOfParts = plan.area.every(({ level }) => level === 'orp' || level === 'obec');
  if (named.length === 0 && !isOfParts) return [];
  addOutlines(source, sources);
  const { report: t } = source.messages;
  return [
    {
      title: t.where,
      blocks:
        named.length === 0
          ? [areaMap(source, ofPlan)]
          : measuresMap(source, plan, [...ofPlan, ...named], named),
    },
  ];
}

function drawnOf(orps: readonly Orp[]) {
  return outlinesToDraw(
    [...new Set(orps.map(({ code }) => code))],
    [...new Set(orps.map(({ krajCode }) => krajCode))],
  );
}

function measuresMap(
  { messages: { report: t } }: ReportSource,
  plan: PlanView,
  drawn: readonly Orp[],
  named: readonly Orp[],
) {
  const numbersOf = ({ code }: Orp) =>
    measuresOf(plan)
      .filter(({ orps }) => orps.some((orp) => orp.code === code))
      .map(({ number }) => number);
  const levels = toLevels(named.map((orp) => numbersOf(orp).length));
  const orps = drawn.map((orp) => ({
    code: orp.code,
    name: orp.name,
    level: levelOf(levels, numbersOf(orp).length),
  }));
  return [
    drawOutlinePicture({
      title: t.whereMap,
      alt: t.whereMapAlt,
      outlines: drawnOf(drawn),
      orps,
      legend: {
        own: null,
        levels: [
          ...(orps.some(({ level }) => level === null) ? [{ level: null, text: t.whereNone }] : []),
          ...levels.map(({ from, to }, level) => ({ level, text: t.whereLevel(from, to) })),
        ],
        plain: null,
      },
    }),
    table(
      t.whereTable,
      [
        { head: t.orpColumn, share: 3 },
        { head: t.whereCount, share: 1, isNumber: true },
        { head: t.measure, share: 5 },
      ],
      named.map((orp) => [orp.name, formatNumber(numbersOf(orp).length), numbersOf(orp).join(', ')]),
    ),
  ];
}

function areaMap({ catalogue, messages: { report: t } }: ReportSource, ofPlan: readonly Orp[]) {
  const { territory } = catalogue;
  const own = new Set(ofPlan.map(({ code }) => code));
  const krajCodes = [...new Set(ofPlan.map(({ krajCode }) => krajCode))];
  const drawn = territory.orps.filter(({ krajCode }) => krajCodes.includes(krajCode));
  return drawOutlinePicture({
    title: t.planMap(krajCodes.map((code) => territory.getKraj(code).name).join(', ')),
    alt: t.planMapAlt(ofPlan.map(({ name }) => name).join(', ')),
    outlines: drawnOf(drawn),
    orps: drawn.map(({ code, name }) => ({ code, name, isOwn: own.has(code) })),
    legend: { own: t.planMapOwn, levels: [], plain: null },
  });
}
