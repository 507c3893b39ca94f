/** Services of an ORP by type and form, their capacity, what is missing and what is near, and their list. */
import { listOfOrp, MAX_UNDIVIDED } from '../catalogue/orp-parts.ts';
import { typeInOrp } from '../catalogue/orp-reach.ts';
import type { OrpProfileView, ServiceTypeView, SpotCell } from '../catalogue/views.ts';
import { capacityLines } from '../components/white-spots/capacity-lines.ts';
import type { SpotState } from '../domain/white-spot.ts';
import { formatKm } from '../i18n/format.ts';
import { formatNumber } from '../i18n/plural.ts';
import { orpPath } from '../routes.ts';
import { note, paragraph, type Section, table } from './report.ts';
import { addressOf, type ReportSource } from './report-source.ts';

const FORMS = ['pob', 'amb', 'ter'] as const;
/** Of what people lack, the worst first. */
const GAPS: readonly SpotState[] = ['none', 'unknown', 'neighbour'];

export function typesSection(source: ReportSource, profile: OrpProfileView): Section {
  const { report: t, whiteSpots } = source.messages;
  const { orp, services, cells } = profile;
  const index = source.figures.orps.findIndex(({ code }) => code === orp.code);
  const columnsOf = ({ slug }: ServiceTypeView) => source.figures.types[slug];
  return {
    title: t.byType,
    blocks: [
      paragraph(t.byTypeLead),
      table(
        whiteSpots.profileTypesCaption(orp.name),
        [
          { head: t.typeColumn, share: 14 },
          { head: t.stateColumn, share: 6 },
          { head: t.services, share: 5, isNumber: true },
          { head: t.residential, share: 6, isNumber: true },
          { head: t.outpatient, share: 7, isNumber: true },
          { head: t.field, share: 5, isNumber: true },
          { head: t.places, share: 4, isNumber: true },
        ],
        cells.map(({ type, spot }) => {
          const ofType = services.filter((service) => service.type.code === type.code);
          // Telephone help stands in no ORP: noughts would lead astray.
          const count = (number: number) => (spot.state === 'phone' ? t.noRelation : formatNumber(number));
          return [
            type.label,
            whiteSpots.word(spot),
            count(ofType.length),
            ...FORMS.map((form) => count(ofType.filter(({ forms }) => forms.includes(form)).length)),
            count(columnsOf(type)?.places[index] ?? 0),
          ];
        }),
      ),
    ],
    sections: [capacitySection(source, profile, index), ...spanningSections(source, profile)],
  };
}

function capacitySection(
  { messages, figures }: ReportSource,
  { orp, cells }: OrpProfileView,
  index: number,
): Section {
  const { report: t, whiteSpots } = messages;
  const rows = cells.flatMap(({ type }) => {
    const columns = figures.types[type.slug];
    const lines = columns === undefined ? [] : capacityLines(columns, index, orp.population, whiteSpots);
    const people = columns?.isForSeniorsOnly === true ? whiteSpots.ofSeniors : '';
    return lines.length === 0 ? [] : [[type.label, lines.map((line) => line + people)]];
  });
  const columns = [
    { head: t.typeColumn, share: 2 },
    { head: t.capacity, share: 3 },
  ];
  return {
    title: t.capacity,
    blocks:
      rows.length === 0
        ? [paragraph(t.capacityNone)]
        : [
            table(t.capacityTable(orp.name), columns, rows),
            note(
              `${whiteSpots.capacityNote} ${whiteSpots.populationNote(orp.population.year, false)} ${whiteSpots.seniorsNote}`,
            ),
          ],
  };
}

function spanningSections({ messages }: ReportSource, { spanning }: OrpProfileView): Section[] {
  const { report: t, whiteSpots } = messages;
  if (spanning.length === 0) return [];
  const columns = [
    { head: t.service, share: 5 },
    { head: t.typeColumn, share: 4 },
    { head: t.otherOrps, share: 4 },
  ];
  const rows = spanning.map(({ service, others }) => [
    service.title,
    service.type.label,
    others.map(({ name }) => name).join(', '),
  ]);
  return [
    {
      title: whiteSpots.profileSpanning,
      blocks: [paragraph(whiteSpots.profileSpanningLead), table(whiteSpots.profileSpanning, columns, rows)],
    },
  ];
}

export function gapsSection(source: ReportSource, { orp, cells }: OrpProfileView): Section {
  const { report: t, whiteSpots } = source.messages;
  const gaps = GAPS.flatMap((state) => cells.filter(({ spot }) => spot.state === state));
  return {
    title: t.gaps,
    blocks:
      gaps.length === 0
        ? [paragraph(t.gapsNone)]
        : [
            paragraph(whiteSpots.whatIs),
            table(
              t.gapsTable(orp.name),
              [
                { head: t.typeColumn, share: 5 },
                { head: t.stateColumn, share: 2 },
                { head: t.near, share: 6 },
                { head: t.plansSay, share: 4 },
              ],
              gaps.map((cell) => [
                cell.type.label,
                whiteSpots.word(cell.spot),
                nearLines(source, cell),
                measureLines(source, cell),
              ]),
            ),
            note(t.gapsNote),
          ],
  };
}

function nearLines({ catalogue, messages }: ReportSource, { orp, type }: SpotCell): string[] {
  const { report: t, common } = messages;
  const { nextDoor, nearest } = typeInOrp(catalogue, type, orp);
  const km = (distanceKm: number | null | undefined) =>
    distanceKm === null || distanceKm === undefined ? null : formatKm(distanceKm);
  const lines = [
    ...nextDoor.map(({ orp: { name }, count, nearest: [first] }) =>
      t.nextDoor(name, common.servicesCount(count), km(first?.answers[0].distanceKm)),
    ),
    ...nearest.map(({ service, answers: [best] }) =>
      t.nearest(service.title, service.obecNames.join(', '), km(best.distanceKm)),
    ),
  ];
  return lines.length === 0 ? [t.nothingNear] : lines;
}

function measureLines(
  { planning, messages: { report: t } }: ReportSource,
  { orp, type }: SpotCell,
): string[] {
  const lines = planning.measuresFor({ typeCode: type.code }).flatMap(({ number, name, orps }) => {
    const measure = t.measureText(number, name);
    if (orps.length === 0) return [t.measureAnywhere(measure)];
    return orps.some(({ code }) => code === orp.code) ? [measure] : [];
  });
  return lines.length === 0 ? [t.noMeasure] : lines;
}

export function listSection(source: ReportSource, { orp, services }: OrpProfileView): Section {
  const { catalogue, messages, routes } = source;
  const { report: t, area, common, whiteSpots } = messages;
  if (services.length === 0) return { title: t.list, blocks: [paragraph(area.orpLeadEmpty(orp.name))] };
  if (services.length > MAX_UNDIVIDED) {
    const address = addressOf(source, orpPath(routes, orp.slug));
    return {
      title: t.list,
      blocks: [paragraph(t.listTooLong(common.servicesCount(services.length), address))],
    };
  }
  const byType = Map.groupBy(listOfOrp(catalogue, orp.code), ({ service }) => service.type.code);
  return {
    title: t.list,
    blocks: [
      table(
        t.listTable(orp.name),
        [
          { head: t.service, share: 6 },
          { head: t.typeColumn, share: 5 },
          { head: t.form, share: 3 },
          { head: t.obec, share: 3 },
        ],
        catalogue.types.flatMap(({ code, label }) =>
          (byType.get(code) ?? []).map(({ service }) => [
            service.title,
            label,
            service.forms.length === 0 ? common.unknown : service.forms.map(whiteSpots.formName).join(', '),
            obceIn(service, orp.code),
          ]),
        ),
      ),
    ],
  };
}

function obceIn({ places }: OrpProfileView['services'][number], orpCode: string): string {
  const names = places.value.flatMap(({ obec, orp }) => (orp?.code === orpCode ? (obec?.name ?? []) : []));
  return [...new Set(names)].join(', ');
}
