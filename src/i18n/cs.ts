/**
 * Every sentence of the interface in Czech, one file to a part of the site.
 *
 * Sentences are polite, plain and short; they say what to do before why. Another language is
 * an object of the type `Messages`.
 */
import { about } from './cs/about.ts';
import { area } from './cs/area.ts';
import { common } from './cs/common.ts';
import { home } from './cs/home.ts';
import { map } from './cs/map.ts';
import { search } from './cs/search.ts';
import { service } from './cs/service.ts';
import { typeset } from './typography.ts';

export const cs = typesetAll({ about, area, common, home, map, search, service });
export type Messages = typeof cs;

type MessageFunction = (...values: never[]) => string;
interface MessageTree {
  [key: string]: string | MessageFunction | MessageTree;
}

/** The same messages with Czech typography; a message made of values gets it when it is made. */
function typesetAll<Tree extends object>(tree: Tree): Tree {
  const entries = Object.entries(tree as MessageTree).map(([key, message]) => {
    if (typeof message === 'string') return [key, typeset(message)];
    if (typeof message === 'object') return [key, typesetAll(message)];
    return [key, (...values: never[]) => typeset(message(...values))];
  });
  return Object.fromEntries(entries) as Tree;
}
