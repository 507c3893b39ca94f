/** The CSV files of content/plans: name, schema and what tells rows apart. */
import type { z } from 'zod';
import { Action } from './action.ts';
import { Comment } from './comment.ts';
import { CommunityPlan } from './community-plan.ts';
import { PlanDocument } from './document.ts';
import { EventRun } from './event.ts';
import { Fact } from './fact.ts';
import { Goal } from './goal.ts';
import { Measure } from './measure.ts';
import { NetworkEntry } from './network-entry.ts';
import { Outcome } from './outcome.ts';
import { Progress } from './progress.ts';
import { SourceStatement } from './source-statement.ts';
import type { Table } from './table.ts';
import { WorkingGroup } from './working-group.ts';

function table<Row>(file: string, schema: Table<Row>['schema'], unique: Table<Row>['unique']): Table<Row> {
  return { file, schema, unique };
}

export const TABLES = {
  goals: table('goals.csv', Goal, ['id']),
  measures: table('measures.csv', Measure, ['id']),
  outcomes: table('outcomes.csv', Outcome, ['id']),
  actions: table('actions.csv', Action, ['id']),
  progress: table('progress.csv', Progress, ['measure', 'date']),
  communityPlans: table('community-plans.csv', CommunityPlan, ['id']),
  network: table('network.csv', NetworkEntry, ['service', 'year', 'form']),
  groups: table('working-groups.csv', WorkingGroup, ['id']),
  events: table('events.csv', EventRun, ['id']),
  documents: table('documents.csv', PlanDocument, ['id']),
  comments: table('comments.csv', Comment, ['id']),
  facts: table('facts.csv', Fact, ['id']),
  sources: {
    file: 'sources.csv',
    schema: SourceStatement,
    unique: ['document', 'line', 'statement', 'shown'],
  },
};

export type TableName = keyof typeof TABLES;
/** Records of a table. */
export type RowOf<Name extends TableName> = z.output<(typeof TABLES)[Name]['schema']>;
/** All tables, read. */
export type PlanTables = { readonly [Name in TableName]: readonly RowOf<Name>[] };
