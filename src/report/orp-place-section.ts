/** Where an ORP is and how it stands beside its neighbours: a map of the kraj and the same as a table. */
import { outlinesToDraw } from '../catalogue/outlines.ts';
import type { OrpProfileView } from '../catalogue/views.ts';
import type { Orp } from '../domain/area.ts';
import { sortCzech } from '../domain/text.ts';
import { countSpots } from '../domain/white-spot.ts';
import { formatNumber } from '../i18n/plural.ts';
import { levelOf, toLevels } from '../map/levels.ts';
import { drawOutlinePicture } from './outline-picture.ts';
import { paragraph, type Section, table } from './report.ts';
import type { ReportSource } from './report-source.ts';

export function placeSection(source: ReportSource, { orp, kraj }: OrpProfileView): Section {
  const { catalogue, whiteSpots, messages } = source;
  const { report: t, area } = messages;
  const known = new Set(catalogue.orps.map(({ code }) => code));
  const neighbours = catalogue.neighboursOf(orp.code);
  const isNeighbour = new Set(neighbours.map(({ code }) => code));
  const ofKraj = catalogue.territory.orps.filter(({ krajCode }) => krajCode === kraj.code);
  const drawn = sortCzech(
    [...new Set([...ofKraj, ...neighbours].map(({ code }) => code))].map((code) =>
      catalogue.territory.getOrp(code),
    ),
    ({ name }) => name,
  );
  const compared = drawn
    .filter(({ code }) => known.has(code))
    .map((each) => {
      const counts = countSpots(whiteSpots.cellsOfOrp(each).map(({ spot }) => spot));
      return { orp: each, covered: counts.covered, white: counts.none };
    });
  const levels = toLevels(compared.map(({ covered }) => covered));
  const coveredOf = new Map(compared.map(({ orp: { code }, covered }) => [code, covered]));
  const levelFor = ({ code }: Orp) => {
    const covered = coveredOf.get(code);
    return covered === undefined ? {} : { level: levelOf(levels, covered) };
  };
  const outside = neighbours.filter(({ code }) => !known.has(code));
  const relationOf = ({ code }: Orp) =>
    code === orp.code ? t.own : isNeighbour.has(code) ? t.neighbour : t.noRelation;
  return {
    title: t.place,
    blocks: [
      paragraph(t.placeLead),
      table(
        t.placeTable(kraj.name),
        [
          { head: t.orpColumn, share: 8 },
          { head: t.relation, share: 5 },
          { head: t.inhabitants, share: 4, isNumber: true },
          { head: t.services, share: 3, isNumber: true },
          { head: t.typesHere, share: 6, isNumber: true },
          { head: t.whiteSpots, share: 4, isNumber: true },
        ],
        compared.map(({ orp: each, covered, white }) => [
          each.name,
          relationOf(each),
          formatNumber(each.population.total),
          formatNumber(catalogue.servicesInOrp(each.code).length),
          formatNumber(covered),
          formatNumber(white),
        ]),
      ),
      drawOutlinePicture({
        title: t.placeMap(kraj.name),
        alt: t.placeMapAlt(orp.name, neighbours.map(({ name }) => name).join(', ')),
        outlines: outlinesToDraw(
          drawn.map(({ code }) => code),
          [kraj.code],
        ),
        orps: drawn.map((each) => ({
          code: each.code,
          name: each.name,
          isOwn: each.code === orp.code,
          ...levelFor(each),
        })),
        legend: {
          own: t.placeOwn,
          levels: [
            ...(compared.some(({ covered }) => covered === 0)
              ? [{ level: null, text: t.placeLevel(0, 0) }]
              : []),
            ...levels.map(({ from, to }, level) => ({ level, text: t.placeLevel(from, to) })),
          ],
          plain: drawn.length > compared.length ? t.placeOutside : null,
        },
      }),
      ...(outside.length === 0
        ? []
        : [
            paragraph(
              area.neighboursOutside(
                outside
                  .map(({ name, krajCode }) =>
                    area.orpWithKraj(name, catalogue.territory.getKraj(krajCode).name),
                  )
                  .join(', '),
              ),
            ),
          ]),
    ],
  };
}
