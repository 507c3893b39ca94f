/** What serves an obec, grouped by how easily people get to it. */
import type { Obec } from '@/domain/area.ts';
import { REACH_ANSWERS } from '@/domain/reach.ts';
import type { Catalogue } from './catalogue.ts';
import { titlesOnPage } from './listing.ts';
import { neighbours } from './orp-reach.ts';
import type { ObecReachView } from './views.ts';

/** Services that are more than the nearest; a longer page is made shorter. */
const MAX_IN_FULL = 150;

export function obecReach(catalogue: Catalogue, obec: Obec): ObecReachView {
  const untitled = catalogue.servicesReaching(obec);
  const reached = titlesOnPage(untitled.map(({ service }) => service))(untitled);
  const byAnswer = Map.groupBy(reached, ({ answers: [best] }) => best.answer);
  const hasAny = byAnswer.has('here') || byAnswer.has('comes');
  return {
    groups: REACH_ANSWERS.flatMap((answer) => {
      const ofAnswer = byAnswer.get(answer);
      return ofAnswer === undefined ? [] : [{ answer, reached: ofAnswer }];
    }),
    isLong: reached.length - (byAnswer.get('nearest')?.length ?? 0) > MAX_IN_FULL,
    neighbours: hasAny ? [] : neighbours(catalogue, catalogue.territory.getOrp(obec.orpCode)),
  };
}
