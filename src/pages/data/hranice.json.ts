/** Outlines of the ORPs and kraje of the area, as TopoJSON; what both maps are drawn of. */
import type { APIRoute } from 'astro';
import { getCatalogue } from '@/catalogue/index.ts';
import { getAreaOutlines } from '@/catalogue/outlines.ts';

export const GET: APIRoute = async () => {
  const catalogue = await getCatalogue();
  const countServices = (orpCode: Parameters<typeof catalogue.servicesInOrp>[0]) =>
    catalogue.servicesInOrp(orpCode).length;
  return Response.json(getAreaOutlines(catalogue.orps, catalogue.kraje, countServices));
};
