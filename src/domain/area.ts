/**
 * Territory: kraj, okres, ORP and obec, with the codes everything joins by.
 *
 * Membership goes by code, never by drawing: outlines are generalised.
 * Codes in content, exports and URLs of data are those of ČSÚ; RÚIAN's stand beside
 * them here and nowhere else (Kraj/60 of the register is RÚIAN's VÚSC 60 = CZ042).
 */
import { z } from 'zod';
import { Point } from './coordinates.ts';

/** NUTS 3, such as `CZ042`. */
export const KrajCode = z
  .string()
  .regex(/^CZ0\d\d$/u)
  .brand<'KrajCode'>();
export type KrajCode = z.infer<typeof KrajCode>;

/** LAU 1, such as `CZ0421`. */
export const OkresCode = z
  .string()
  .regex(/^CZ0\d\d[0-9A-Z]$/u)
  .brand<'OkresCode'>();
export type OkresCode = z.infer<typeof OkresCode>;

/** ČSÚ list CISORP, four digits as text, such as `4202`. */
export const OrpCode = z
  .string()
  .regex(/^\d{4}$/u)
  .brand<'OrpCode'>();
export type OrpCode = z.infer<typeof OrpCode>;

/** Code of the municipality, six digits as text; the same at ČSÚ and in RÚIAN. */
export const ObecCode = z
  .string()
  .regex(/^\d{6}$/u)
  .brand<'ObecCode'>();
export type ObecCode = z.infer<typeof ObecCode>;

export const Slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/u);

/** Number of inhabitants on 31 December of `year`. */
export const Population = z.strictObject({
  year: z.int(),
  total: z.int().nonnegative(),
  /** Aged 65 and more. */
  seniors: z.int().nonnegative(),
});
export type Population = z.infer<typeof Population>;

export const Kraj = z.strictObject({
  code: KrajCode,
  ruianCode: z.string(),
  csuCode: z.string(),
  name: z.string(),
  slug: Slug,
});
export type Kraj = z.infer<typeof Kraj>;

export const Okres = z.strictObject({
  code: OkresCode,
  /** RÚIAN; `null` for Praha, which is no okres there. */
  ruianCode: z.string().nullable(),
  name: z.string(),
  slug: Slug,
  krajCode: KrajCode,
});
export type Okres = z.infer<typeof Okres>;

export const Orp = z.strictObject({
  code: OrpCode,
  ruianCode: z.string(),
  name: z.string(),
  slug: Slug,
  krajCode: KrajCode,
  /** One, but three for Turnov. */
  okresCodes: z.array(OkresCode).nonempty(),
  seatObecCode: ObecCode,
  point: Point,
  population: Population,
});
export type Orp = z.infer<typeof Orp>;

export const ObecStatus = z.enum([
  'obec',
  'městys',
  'město',
  'statutární město',
  'hlavní město',
  'vojenský újezd',
]);

export const Obec = z.strictObject({
  code: ObecCode,
  name: z.string(),
  slug: Slug,
  status: ObecStatus,
  /** The main one, five digits as text; towns have more. */
  psc: z
    .string()
    .regex(/^\d{5}$/u)
    .nullable(),
  point: Point,
  orpCode: OrpCode,
  okresCode: OkresCode,
  krajCode: KrajCode,
  population: Population,
});
export type Obec = z.infer<typeof Obec>;

/** One code of the covered area: the whole country, a kraj, an ORP or an obec. */
export const AreaCode = z.union([z.literal('CZ'), KrajCode, OrpCode, ObecCode]);
export type AreaCode = z.infer<typeof AreaCode>;

/** The area a site covers. */
export const Area = z.array(AreaCode).nonempty();
export type Area = z.infer<typeof Area>;

/** Thrown when a code is not in the territory it is looked up in. */
export class UnknownAreaError extends Error {
  override name = 'UnknownAreaError';
}

/** The whole territory with look-ups by code; built once from the four lists of content/areas. */
export class Territory {
  readonly kraje: readonly Kraj[];
  readonly okresy: readonly Okres[];
  readonly orps: readonly Orp[];
  readonly obce: readonly Obec[];
  readonly #kraje: ReadonlyMap<string, Kraj>;
  readonly #krajeByRuian: ReadonlyMap<string, Kraj>;
  readonly #okresy: ReadonlyMap<string, Okres>;
  readonly #orps: ReadonlyMap<string, Orp>;
  readonly #obce: ReadonlyMap<string, Obec>;

  constructor(lists: {
    kraje: readonly Kraj[];
    okresy: readonly Okres[];
    orps: readonly Orp[];
    obce: readonly Obec[];
  }) {
    this.kraje = lists.kraje;
    this.okresy = lists.okresy;
    this.orps = lists.orps;
    this.obce = lists.obce;
    this.#kraje = new Map(lists.kraje.map((kraj) => [kraj.code, kraj]));
    this.#krajeByRuian = new Map(lists.kraje.map((kraj) => [kraj.ruianCode, kraj]));
    this.#okresy = new Map(lists.okresy.map((okres) => [okres.code, okres]));
    this.#orps = new Map(lists.orps.map((orp) => [orp.code, orp]));
    this.#obce = new Map(lists.obce.map((obec) => [obec.code, obec]));
  }

  findKraj(code: string): Kraj | undefined {
    return this.#kraje.get(code);
  }

  /** By the number the register uses: `60` of `Kraj/60`. */
  findKrajByRuian(ruianCode: string): Kraj | undefined {
    return this.#krajeByRuian.get(ruianCode);
  }

  findOkres(code: string): Okres | undefined {
    return this.#okresy.get(code);
  }

  findOrp(code: string): Orp | undefined {
    return this.#orps.get(code);
  }

  findObec(code: string): Obec | undefined {
    return this.#obce.get(code);
  }

  /** @throws {UnknownAreaError} */
  getKraj(code: string): Kraj {
    return known(this.findKraj(code), code);
  }

  /** @throws {UnknownAreaError} */
  getOrp(code: string): Orp {
    return known(this.findOrp(code), code);
  }

  /** @throws {UnknownAreaError} */
  getObec(code: string): Obec {
    return known(this.findObec(code), code);
  }

  /** Whether an obec lies in the area. */
  isObecIn(area: Area, obec: Obec): boolean {
    return area.some(
      (code) => code === 'CZ' || code === obec.krajCode || code === obec.orpCode || code === obec.code,
    );
  }

  /** Whether a kraj and the area have land in common. */
  doesKrajMeet(area: Area, krajCode: KrajCode): boolean {
    return area.some(
      (code) =>
        code === 'CZ' ||
        code === krajCode ||
        this.findOrp(code)?.krajCode === krajCode ||
        this.findObec(code)?.krajCode === krajCode,
    );
  }

  /** Obce of the area, in the order of the list. */
  obceIn(area: Area): Obec[] {
    return this.obce.filter((obec) => this.isObecIn(area, obec));
  }

  /** ORPs with an obec in the area. */
  orpsIn(area: Area): Orp[] {
    const codes = new Set(this.obceIn(area).map(({ orpCode }) => orpCode));
    return this.orps.filter(({ code }) => codes.has(code));
  }

  /** Kraje with an obec in the area. */
  krajeIn(area: Area): Kraj[] {
    return this.kraje.filter(({ code }) => this.doesKrajMeet(area, code));
  }
}

function known<Item>(item: Item | undefined, code: string): Item {
  if (item === undefined) throw new UnknownAreaError(`no area has the code ${code}`);
  return item;
}
