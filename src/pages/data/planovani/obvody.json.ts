/** Neighbours, inhabitants and obce of each ORP, for what a thought-up service would change. */
import type { APIRoute } from 'astro';
import { getCatalogue, getWhiteSpots } from '@/catalogue/index.ts';
import { toOrpFacts } from '@/map/orp-facts.ts';

export const GET: APIRoute = async () => {
  const { orps, territory } = await getCatalogue();
  const spots = await getWhiteSpots();
  return Response.json(toOrpFacts(orps, territory.obce, (orpCode) => spots.neighboursOf(orpCode)));
};
