/** What is known of every ORP and type, for the filter of the page of white spots. */
import type { APIRoute } from 'astro';
import { getCatalogue, getWhiteSpots } from '@/catalogue/index.ts';
import { toSpotsFile } from '@/components/white-spots/spots-file.ts';

export const GET: APIRoute = async () => {
  const { types, kraje, orpsWithTypes } = await getCatalogue();
  const spots = await getWhiteSpots();
  const withPages = new Set(orpsWithTypes.map(({ code }) => code));
  return Response.json(
    toSpotsFile(
      types.map((type) => spots.cellsOfType(type)),
      kraje,
      withPages,
    ),
  );
};
