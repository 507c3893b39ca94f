/** What the map of one ORP and popups show, in pieces: addresses, services at them, names of its obce. */
import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { getCatalogue, listOfOrp } from '@/catalogue/index.ts';
import { type OrpPiece, PIECE_SIZE, pieceName } from '@/map/orp-piece.ts';

export const getStaticPaths = (async () => {
  const catalogue = await getCatalogue();
  return catalogue.orps.flatMap((orp) => {
    // An ORP without an address still has a map with its outline and its obce.
    const pieceCount = Math.max(1, Math.ceil(catalogue.addressPointsOf(orp.code).length / PIECE_SIZE));
    return Array.from({ length: pieceCount }, (_, piece) => ({
      params: { piece: pieceName(orp.code, piece) },
      props: { orp, piece, pieceCount },
    }));
  });
}) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props: { orp, piece, pieceCount } }) => {
  const catalogue = await getCatalogue();
  const points = catalogue.addressPointsOf(orp.code).slice(piece * PIECE_SIZE, (piece + 1) * PIECE_SIZE);
  const ids = new Set(points.flatMap(({ services }) => services.map(({ id }) => id)));
  const obce = catalogue.territory.obce.filter(({ orpCode }) => orpCode === orp.code);
  const data: OrpPiece = {
    orpCode: orp.code,
    piece,
    pieceCount,
    addresses: points.map(({ address, point, services }) => ({
      address,
      point,
      services: services.map(({ id }) => id),
    })),
    services: listOfOrp(catalogue, orp.code)
      .map(({ service: { id, title, type, forms, phone } }, order) => ({
        id,
        title,
        type: type.label,
        typeSlug: type.slug,
        forms,
        phone,
        order,
      }))
      .filter(({ id }) => ids.has(id)),
    towns:
      piece > 0
        ? []
        : obce
            .toSorted((a, b) => b.population.total - a.population.total)
            .map(({ name, point }) => ({ name, point })),
  };
  return Response.json(data);
};
