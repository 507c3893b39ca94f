/** Open data: one feature per address point with an open place in force. */
import type { APIRoute } from 'astro';
import type { Feature, FeatureCollection, Point as GeoPoint } from 'geojson';
import { getCatalogue } from '@/catalogue/index.ts';
import type { PlaceView } from '@/catalogue/views.ts';
import { sortCzech } from '@/domain/text.ts';

interface Properties {
  readonly addressCode: string;
  /** Names of its places in Czech order, joined by "; ". */
  readonly name: string;
  /** Ids of its services in the order of their numbers. */
  readonly serviceIds: readonly string[];
  /** ČSÚ. */
  readonly orpCode: string | null;
}

export const GET: APIRoute = async () => {
  const { services } = await getCatalogue();
  const points = Map.groupBy(
    services.flatMap(({ id, places }) =>
      places.value.flatMap((place) =>
        place.addressCode === null || place.point === null ? [] : [{ id, place, code: place.addressCode }],
      ),
    ),
    ({ code }) => code,
  );
  const features = [...points]
    .toSorted(([a], [b]) => Number(a) - Number(b))
    .flatMap(([addressCode, entries]) => toFeature(addressCode, entries));
  const collection: FeatureCollection<GeoPoint, Properties> = { type: 'FeatureCollection', features };
  return new Response(`${JSON.stringify(collection)}\n`, {
    headers: { 'Content-Type': 'application/geo+json' },
  });
};

function toFeature(
  addressCode: string,
  entries: readonly { readonly id: string; readonly place: PlaceView }[],
): Feature<GeoPoint, Properties>[] {
  const point = entries[0]?.place.point;
  if (!point) return [];
  const names = new Set(entries.flatMap(({ place }) => place.name ?? []));
  const ids = new Set(entries.map(({ id }) => id));
  const orp = entries.find(({ place }) => place.orp !== null)?.place.orp;
  return [
    {
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [point.lon, point.lat] },
      properties: {
        addressCode,
        name: sortCzech([...names], (name) => name).join('; '),
        serviceIds: [...ids].toSorted((a, b) => Number(a) - Number(b)),
        orpCode: orp?.code ?? null,
      },
    },
  ];
}
