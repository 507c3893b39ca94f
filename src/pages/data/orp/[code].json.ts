/** What the map of one ORP shows: a marker for each address point, and names of its obce. */
import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { getCatalogue } from '@/catalogue/index.ts';
import type { OrpMapData } from '@/components/map/map-data.ts';

export const getStaticPaths = (async () => {
  const { orps } = await getCatalogue();
  return orps.map((orp) => ({ params: { code: orp.code }, props: { orp } }));
}) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props: { orp } }) => {
  const catalogue = await getCatalogue();
  const obce = catalogue.territory.obce.filter(({ orpCode }) => orpCode === orp.code);
  const data: OrpMapData = {
    orpCode: orp.code,
    markers: catalogue.markersInOrp(orp.code),
    towns: obce
      .toSorted((a, b) => b.population.total - a.population.total)
      .map(({ name, point }) => ({ name, point })),
  };
  return Response.json(data);
};
