/**
 * Every sentence of the interface in Czech, one file to a part of the site.
 *
 * Sentences are polite, plain and short; they say what to do before why. Another language is
 * an object of the type `Messages`.
 */
import { about } from './cs/about.ts';
import { area } from './cs/area.ts';
import { common } from './cs/common.ts';
import { coordination } from './cs/coordination.ts';
import { declared } from './cs/declared.ts';
import { embed } from './cs/embed.ts';
import { ended } from './cs/ended.ts';
import { finder } from './cs/finder.ts';
import { home } from './cs/home.ts';
import { map } from './cs/map.ts';
import { offices } from './cs/offices.ts';
import { plan } from './cs/plan.ts';
import { report } from './cs/report.ts';
import { search } from './cs/search.ts';
import { service } from './cs/service.ts';
import { tiles } from './cs/tiles.ts';
import { whiteSpots } from './cs/white-spots.ts';
import { typesetMessages } from './typography.ts';

export const cs = typesetMessages({
  about,
  area,
  common,
  coordination,
  declared,
  embed,
  ended,
  finder,
  home,
  map,
  offices,
  plan,
  report,
  search,
  service,
  tiles,
  whiteSpots,
});
export type Messages = typeof cs;
