/** Open data: tables of planning as their coordinators keep them. */
import type { APIRoute } from 'astro';
import { getPublishedPlanTable } from '@/catalogue/index.ts';
import { PLAN_TABLE_FILES, type PlanTableFile } from '@/routes.ts';

export function getStaticPaths() {
  return Object.keys(PLAN_TABLE_FILES).map((table) => ({ params: { table } }));
}

export const GET: APIRoute<Record<string, never>, { table: PlanTableFile }> = async ({ params }) =>
  new Response(await getPublishedPlanTable(PLAN_TABLE_FILES[params.table]), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
