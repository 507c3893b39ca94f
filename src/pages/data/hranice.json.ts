/** Outlines of the ORPs and kraje of the area, as TopoJSON; what both maps are drawn of. */
import type { APIRoute } from 'astro';
import { getCatalogue } from '@/catalogue/index.ts';
import { cutOutlines, readOutlines } from '@/catalogue/outlines.ts';
import type { AreaOutlines } from '@/components/map/map-data.ts';

export const GET: APIRoute = async () => {
  const catalogue = await getCatalogue();
  const outlines: AreaOutlines = cutOutlines(
    readOutlines(),
    catalogue.orps.map(({ code, name, slug, point: { lat, lon } }) => ({
      code,
      // Two decimals are a kilometre: only a name is put there.
      properties: { code, name, slug, point: { lat: Number(lat.toFixed(2)), lon: Number(lon.toFixed(2)) } },
    })),
    catalogue.kraje.map(({ code, name }) => ({ code, properties: { code, name } })),
  );
  return Response.json(outlines);
};
