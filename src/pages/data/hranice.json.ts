/** Outlines of the ORPs and kraje of the area, as TopoJSON; what both maps are drawn of. */
import type { APIRoute } from 'astro';
import { getCatalogue } from '@/catalogue/index.ts';
import { cutOutlines, readOutlines } from '@/catalogue/outlines.ts';
import type { AreaOutlines } from '@/components/map/map-data.ts';

export const GET: APIRoute = async () => {
  const catalogue = await getCatalogue();
  const outlines: AreaOutlines = cutOutlines(
    readOutlines(),
    catalogue.orps.map(({ code, name, slug, point }) => {
      const services = catalogue.servicesInOrp(code).length;
      return { code, properties: { code, name, slug, point, services } };
    }),
    catalogue.kraje.map(({ code, name }) => ({ code, properties: { code, name } })),
  );
  return Response.json(outlines);
};
