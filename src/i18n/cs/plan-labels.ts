/** What the codes of planning data are called in Czech. */
import type { MoneySource } from '../../domain/plan/action.ts';
import type { CommentSender, Settlement } from '../../domain/plan/comment.ts';
import type { DocumentAccessibility, DocumentKind } from '../../domain/plan/document.ts';
import type { EventKind } from '../../domain/plan/event.ts';
import type { FactTopic } from '../../domain/plan/fact.ts';
import type { PlanState } from '../../domain/plan/plan-state.ts';
import type { PlanType } from '../../domain/plan/plan.ts';
import type { ProgressStatus, Reporting } from '../../domain/plan/progress.ts';
import type { GroupKind } from '../../domain/plan/working-group.ts';

export const planLabels = {
  type: {
    'medium-term': 'střednědobý plán kraje',
    community: 'komunitní plán',
    project: 'projekt na podporu plánování',
  } satisfies Record<PlanType, string>,
  state: {
    past: 'období skončilo',
    current: 'období právě běží',
    future: 'období teprve začne',
  } satisfies Record<PlanState, string>,
  reporting: {
    reported: 'údaje máme',
    partial: 'máme jen část údajů',
    missing: 'údaje nepřišly',
  } satisfies Record<Reporting, string>,
  status: {
    planned: 'ještě nezačalo',
    moving: 'probíhá',
    stalled: 'stojí',
    done: 'hotovo',
    dropped: 'zrušeno',
  } satisfies Record<ProgressStatus, string>,
  topic: {
    figure: 'Čísla',
    frame: 'Rámec projektu',
    emphasis: 'Na co plán klade důraz',
    pitfall: 'Úskalí při plánování',
    benefit: 'Přínosy',
    use: 'K čemu plán slouží',
    method: 'Jak se plánuje',
    comparison: 'Srovnání s jinými kraji',
    aim: 'Čeho se má dosáhnout',
    support: 'Jak město služby podporuje',
    problem: 'Co chybí',
    success: 'Co se daří',
    priority: 'Priority',
    task: 'Úkoly koordinátorů',
    finding: 'Co ukázalo hodnocení',
    conclusion: 'Závěry',
  } satisfies Record<FactTopic, string>,
  group: {
    body: 'volený orgán nebo komise',
    coordination: 'koordinace',
    working: 'pracovní skupina',
    support: 'organizace, která plánování podporuje',
  } satisfies Record<GroupKind, string>,
  event: { course: 'kurz', meeting: 'setkání', campaign: 'kampaň' } satisfies Record<EventKind, string>,
  document: {
    source: 'dokument, ze kterého čerpáme',
    plan: 'plán',
    analysis: 'zpráva z analýzy',
    method: 'metodika',
    output: 'výstup pro veřejnost',
    invitation: 'pozvánka',
  } satisfies Record<DocumentKind, string>,
  accessibility: {
    accessible: 'přístupný',
    partial: 'přístupný jen zčásti',
    inaccessible: 'nepřístupný, například naskenované stránky',
  } satisfies Record<DocumentAccessibility, string>,
  money: {
    city: 'Město nebo obec',
    otherCzech: 'Ostatní zdroje ČR',
    otherForeignFoundationsClients: 'Zahraničí, nadace, klienti',
    eu: 'Programy EU',
  } satisfies Record<MoneySource, string>,
  sender: {
    public: 'veřejnost',
    user: 'člověk, který služby využívá',
    provider: 'poskytovatel',
    obec: 'obec',
    kraj: 'kraj',
    group: 'pracovní skupina',
    other: 'někdo jiný',
  } satisfies Record<CommentSender, string>,
  settlement: {
    accepted: 'přijata',
    partly: 'přijata zčásti',
    rejected: 'nepřijata',
  } satisfies Record<Settlement, string>,
};
