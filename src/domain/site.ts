/** Settings of one deployment: content/site.yml. */
import { z } from 'zod';
import { Area } from './area.ts';

/** What Leaflet puts into the address of a tile; `{r}` is `@2x` on fine screens. */
const TILE_PLACEHOLDERS = ['z', 'x', 'y', 'r'];

/**
 * Address of one map tile with `{z}`, `{x}` and `{y}` in place of its numbers.
 * One host and no more: it is what the Content-Security-Policy allows and the privacy text names.
 */
const TileUrl = z
  .string()
  .regex(/^https:\/\//u, 'has to begin with https://')
  .refine((url) => !url.includes('{s}'), {
    message: '{s} cannot be used: visitors are told of one server. Write one host, without {s}',
  })
  .refine((url) => ['{z}', '{x}', '{y}'].every((part) => url.includes(part)), {
    message: 'needs {z}, {x} and {y} where the numbers of the tile belong',
  })
  .refine(
    (url) =>
      Array.from(url.matchAll(/\{([^}]*)\}/gu), ([, name = '']) => name).every(
        (name) => name === 's' || TILE_PLACEHOLDERS.includes(name),
      ),
    { message: 'knows no other braces than {z}, {x}, {y} and {r}; write a key as it is' },
  )
  .refine((url) => url.includes('{s}') || (URL.canParse(url) && /^[a-z0-9.:-]+$/u.test(new URL(url).host)), {
    message: 'needs a host name in front of the first {',
  });

/** A tile server of others under the map's own outlines; asked only after a visitor has pressed a button. */
export const MapTiles = z.strictObject({
  url: TileUrl,
  /** Plain text the server's terms ask for, shown with the tiles. */
  attribution: z
    .string()
    .min(1)
    .regex(/^[^<>]*$/u, 'is plain text, without HTML'),
  /** Who runs the server, as visitors are told in the privacy text. */
  provider: z.string().min(1),
});
export type MapTiles = z.infer<typeof MapTiles>;

/** What the Content-Security-Policy has to allow for the tiles. */
export function tilesOrigin({ url }: MapTiles): string {
  return new URL(url).origin;
}

export const Site = z.strictObject({
  title: z.string().min(1),
  /** Address the site is published at; its path is the base path (`https://mesto.cz/katalog/`). */
  address: z.url({ protocol: /^https?$/u }),
  /** Codes of the covered area; what `npm run import` takes when it is told no other. */
  area: Area,
  /** With the area CZ: build pages of obce also where no service is. */
  allObce: z.boolean().default(false),
  /** `null`: the map is drawn from own files alone, and no page can ask anybody else for anything. */
  mapTiles: MapTiles.nullable().default(null),
  operator: z.strictObject({
    name: z.string().min(1),
    address: z.string().nullable(),
    officeHours: z.string().nullable(),
    dataBox: z.string().nullable(),
    email: z.email().nullable(),
    phone: z.string().nullable(),
    /** Whether Act No. 99/2019 Coll. binds the operator; decides what the accessibility statement says. */
    isObliged: z.boolean(),
  }),
});
export type Site = z.infer<typeof Site>;
