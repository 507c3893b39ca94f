/** All points of the area for maps. */
import type { APIRoute } from 'astro';
import { getCatalogue } from '@/catalogue/index.ts';
import { encodePoints } from '@/map/points-file.ts';

export const GET: APIRoute = async () => Response.json(encodePoints((await getCatalogue()).addressPoints));
