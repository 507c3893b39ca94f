/** Documents: plans, analyses, reports by ORP, methods, outputs for people (content/plans/documents.csv). */
import { z } from 'zod';
import { KrajCode, ObecCode, OrpCode } from '../area.ts';
import { webHref } from '../link.ts';
import { cell, code, dayOrYear, list, number, oneOf, optional, text } from './cell.ts';
import { recordId } from './ids.ts';

export const DocumentKind = z.enum([
  'source', // what our statements are taken from (sources.csv)
  'plan',
  'analysis', // final reports of an analysis
  'method',
  'output', // made for people: catalogue, map, leaflet
  'invitation',
]);
export type DocumentKind = z.infer<typeof DocumentKind>;

export const DocumentAccessibility = z.enum([
  'accessible', // tagged, with text and headings
  'partial',
  'inaccessible', // pictures of pages, untagged
]);
export type DocumentAccessibility = z.infer<typeof DocumentAccessibility>;

const area = code(z.union([KrajCode, OrpCode, ObecCode]), 'kód kraje (CZ072), ORP (7212) nebo obce (541630)');

export const PlanDocument = z.strictObject({
  id: cell(recordId('zlinsky-kraj-projekt/informovanost-7212')),
  kind: cell(oneOf(DocumentKind)),
  title: cell(text(300)),
  /** Series it is one of, such as reports of one analysis; `null` when it stands alone. */
  series: optional(text(200)),
  /** Areas it is about. */
  areas: list(area),
  /** Office or organisation that issued it. */
  issuer: optional(text(200, 'úřad nebo organizaci, ne jméno osoby')),
  date: optional(dayOrYear),
  /** Where it can be read; `null`: the source does not say, or the address is no more. */
  url: optional(
    code(
      z
        .string()
        .max(500)
        .refine((url) => webHref(url) === url),
      'celou adresu začínající https://',
    ),
  ),
  /** `PDF`, `DOCX` … */
  format: optional(text(20)),
  /** Bytes. */
  size: optional(number(z.int().positive(), 'velikost souboru v bajtech')),
  /** ISO 639 code of its language. */
  language: optional(code(z.string().regex(/^[a-z]{2,3}$/u), 'zkratku jazyka, například cs')),
  accessibility: optional(oneOf(DocumentAccessibility)),
  /** SHA-256 of the text our statements were read from; of `source` only. */
  fingerprint: optional(code(z.string().regex(/^[0-9a-f]{64}$/u), 'otisk SHA-256 malými písmeny')),
});
export type PlanDocument = z.output<typeof PlanDocument>;
