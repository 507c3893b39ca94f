/** Enrichment of one service → what its page may show on the date of the register. */
import type { Territory } from '@/domain/area.ts';
import { BARRIER_FREE_FACTS, type Enrichment, keysTellingPlace } from '@/domain/enrichment.ts';
import {
  declared,
  daysBetween,
  FREE_PLACES_DAYS,
  prevailing,
  type Said,
  type Sourced,
} from '@/domain/provenance.ts';
import type { DeclaredArea } from '@/domain/reach.ts';
import type { AreaNames } from '@/domain/served-area.ts';
import type { Service } from '@/domain/service.ts';
import { sortCzech } from '@/domain/text.ts';
import { isInForce, type IsoDate } from '@/domain/validity.ts';
import { typeset } from '@/i18n/typography.ts';
import type { DeclaredView, HoursView, Paragraphs, ServesView } from './declared-views.ts';

export interface DeclaredContext {
  readonly territory: Territory;
  readonly areaNames: AreaNames;
  readonly asOf: IsoDate;
}

/**
 * @param enrichment `undefined` when there is no file for the service
 * @throws Error naming the service and keys that the import would have refused: a text beside a secret
 *   address, an obec that is not known
 */
export function toDeclaredView(
  { id, secret }: Pick<Service, 'id' | 'secret'>,
  enrichment: Enrichment | undefined,
  context: DeclaredContext,
): DeclaredView {
  const { asOf } = context;
  const groups: Enrichment = enrichment ?? {};
  if (secret !== null) refuseTelling(id, groups);
  /** A group as it is shown; `null` when it is not there or `isShown` says no. */
  const show = <Group extends Said, View>(
    group: Group | undefined,
    toView: (group: Group) => View,
    isShown: (group: Group) => boolean = () => true,
  ): Sourced<View> | null =>
    group === undefined || !isShown(group) ? null : declared(toView(group), group, asOf);
  const area = resolve(id, groups, context);

  const { closure, notice, freePlaces, hours } = groups;
  const words = show(hours, ({ text }): HoursView => ({ kind: 'words', text: toParagraphs(text) }));
  const byForm: Sourced<HoursView> = { value: { kind: 'by-form' }, source: 'register', date: asOf };
  return {
    notice: show(
      notice,
      ({ text, from, to }) => ({ text: toParagraphs(text), from, to }),
      ({ from, to }) => isInForce({ validFrom: from, validTo: to }, asOf),
    ),
    closure: show(
      closure,
      ({ reason = '', from, to = null }) => ({
        reason: toParagraphs(reason),
        from,
        to,
        isAnnounced: from > asOf,
      }),
      ({ to }) => to === undefined || to >= asOf,
    ),
    serves: area === null ? null : show(groups.serves, () => toServesView(area, context.territory)),
    languages: show(groups.languages, ({ codes }) => codes),
    barrierFree: show(groups.barrierFree, (group) => ({
      state: group.state,
      facts: BARRIER_FREE_FACTS.flatMap((fact) => {
        const text = group[fact];
        return text === undefined ? [] : [{ fact, text: typeset(text) }];
      }),
    })),
    fees: show(groups.fees, ({ isFree = false, text = '', amounts }) => ({
      isFree,
      text: toParagraphs(text),
      amounts: amounts.map(({ what, czk }) => ({ what: typeset(what), czk })),
    })),
    freePlaces: show(
      freePlaces,
      ({ count, of, note }) => ({ count, of, note: note === undefined ? null : typeset(note) }),
      ({ date }) => daysBetween(date, asOf) <= FREE_PLACES_DAYS,
    ),
    waitingList: show(groups.waitingList, ({ isOpen = null, count = null, text = '' }) => ({
      isOpen,
      count,
      text: toParagraphs(text),
    })),
    hours: prevailing([words ?? undefined, byForm]) ?? byForm,
    plainText: show(groups.plainText, ({ text }) => toParagraphs(text)),
    easyText: show(groups.easyText, ({ text }) => toParagraphs(text)),
    basicNetwork: show(groups.basicNetwork, ({ isIn, layer, year }) => ({
      isIn,
      layer: layer === undefined ? null : typeset(layer),
      year,
    })),
    area,
  };
}

/** The import refuses such files; but a file can be changed after it. */
function refuseTelling(id: string, enrichment: Enrichment): void {
  const keys = keysTellingPlace(enrichment);
  if (keys.length === 0) return;
  throw new Error(
    `content/enrichment, service ${id}: it has a secret address, so nothing may be said in ${keys.join(', ')}`,
  );
}

function resolve(id: string, { serves }: Enrichment, { areaNames }: DeclaredContext): DeclaredArea | null {
  if (serves === undefined) return null;
  const { area, faults } = areaNames.resolve(serves);
  const [first] = faults;
  if (first === undefined) return area;
  throw new Error(`content/enrichment, service ${id}: serves.${first.key}.${first.index}: ${first.message}`);
}

function toServesView({ obecCodes, orpCodes, byTelephone }: DeclaredArea, territory: Territory): ServesView {
  const whole = new Set(orpCodes);
  return {
    orps: sortCzech(
      orpCodes.map((code) => territory.getOrp(code)),
      ({ name }) => name,
    ),
    obce: sortCzech(
      obecCodes.map((code) => territory.getObec(code)).filter(({ orpCode }) => !whole.has(orpCode)),
      ({ name }) => name,
    ),
    byTelephone,
  };
}

/** An empty line parts paragraphs; an empty text has none. */
function toParagraphs(text: string): Paragraphs {
  return text
    .split(/\n{2,}/u)
    .map((paragraph) =>
      paragraph
        .split('\n')
        .filter((line) => line !== '')
        .map(typeset),
    )
    .filter((lines) => lines.length > 0);
}
