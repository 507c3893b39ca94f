/** Figures of each ORP for the map of the area. */
import type { APIRoute } from 'astro';
import { getCatalogue } from '@/catalogue/index.ts';

export const GET: APIRoute = async () => Response.json((await getCatalogue()).figures());
