/** Obce of each ORP, for what a thought-up service would change. */
import type { APIRoute } from 'astro';
import { getCatalogue } from '@/catalogue/index.ts';
import { toObceOfOrps } from '@/map/obce-of-orps.ts';

export const GET: APIRoute = async () => {
  const { orps, territory } = await getCatalogue();
  return Response.json(
    toObceOfOrps(
      orps.map(({ code }) => code),
      territory.obce,
    ),
  );
};
