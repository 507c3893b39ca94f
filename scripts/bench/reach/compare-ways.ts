/**
 * `node --import ./alias.ts compare-ways.ts CONTENT EVERY`: what reaches every obec of the area, by our index
 * and by the plain way, which asks each service about each obec and sorts all answers.
 *
 * Prints one line of JSON: the time of both, and whether they agree. The ways take turns, obec by obec.
 */
import { ReachIndex } from '../../../src/catalogue/reaching.ts';
import type { ReachedService, ServiceView } from '../../../src/catalogue/views.ts';
import type { Obec } from '../../../src/domain/area.ts';
import { compareReach, reach } from '../../../src/domain/reach.ts';
import { loadCatalogue } from './load-catalogue.ts';

const [content = 'content', every = '1'] = process.argv.slice(2);
const { services, territory, status } = loadCatalogue(content);
const obce = territory.obceIn(status.area).filter((_, at) => at % Number(every) === 0);

/** Processor time in milliseconds: what other programs do at the same time does not count. */
const spent = { index: 0, own: 0, plain: 0 };
const timed = <Result>(way: keyof typeof spent, run: () => Result): Result => {
  const start = process.threadCpuUsage();
  const result = run();
  const { user, system } = process.threadCpuUsage(start);
  spent[way] += (user + system) / 1000;
  return result;
};

const index = timed('index', () => new ReachIndex(services));
/** Obce whose serving answers, and whose nearest ones, are not the same in both ways. */
const differing = { serving: [] as string[], nearest: [] as string[] };
let servingAnswers = 0;
for (const obec of obce) {
  const own = timed('own', () => index.servicesReaching(obec));
  const plain = timed('plain', () => reachPlainly(obec));
  servingAnswers += plain.filter(isServing).length;
  if (servingOf(own) !== servingOf(plain)) differing.serving.push(obec.code);
  if (nearestOf(own) !== nearestOf(plain, 3)) differing.nearest.push(obec.code);
}
process.stdout.write(
  `${JSON.stringify({ kind: status.kind, obce: obce.length, services: services.length, servingAnswers, spent, differing })}\n`,
);

function reachPlainly(obec: Obec): ReachedService[] {
  return services
    .flatMap((service) => answer(obec, service))
    .toSorted((a, b) => compareReach(a.answers[0], b.answers[0]));
}

function answer(obec: Obec, service: ServiceView): ReachedService[] {
  const [best, ...others] = reach(obec, service.reachable, service.declared.area ?? undefined);
  return best === undefined ? [] : [{ service, answers: [best, ...others] }];
}

function isServing({ answers: [best] }: ReachedService): boolean {
  return best.answer !== 'nearest';
}

/** Everything that serves with all answers; services that are equally useful by their ids. */
function servingOf(reached: readonly ReachedService[]): string {
  return reached
    .filter(isServing)
    .toSorted(
      (a, b) => compareReach(a.answers[0], b.answers[0]) || Number(a.service.id) - Number(b.service.id),
    )
    .map(({ service, answers }) => `${service.id} ${JSON.stringify(answers)}`)
    .join('\n');
}

/** Distances of the nearest others of each type; two at one address are alike. */
function nearestOf(reached: readonly ReachedService[], most = Infinity): string {
  const byType = new Map<string, (number | null)[]>();
  for (const { service, answers } of reached) {
    const [best] = answers;
    if (best.answer !== 'nearest' || best.distanceKm === null) continue;
    const distances = byType.get(service.type.code) ?? [];
    if (distances.length < most) byType.set(service.type.code, [...distances, best.distanceKm]);
  }
  return [...byType]
    .map(([code, distances]) => `${code}: ${distances.join(' ')}`)
    .toSorted()
    .join('\n');
}
