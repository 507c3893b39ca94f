/** Codes of the covered area as people write them → Area. */
import { type Area, AreaCode, type Territory } from '../../src/domain/area.ts';
import { UsageError } from './errors.ts';

/**
 * @param source where the codes stand, for the message: `--area`
 * @returns each code once, in order, so that the same area is always written the same way
 * @throws {UsageError} for a code that is not in the territory
 */
export function toArea(codes: readonly string[], territory: Territory, source: string): Area {
  const known = [...new Set(codes)].toSorted().map((code) => {
    const isKnown =
      code === 'CZ' ||
      territory.findKraj(code) !== undefined ||
      territory.findOrp(code) !== undefined ||
      territory.findObec(code) !== undefined;
    if (isKnown) return AreaCode.parse(code);
    throw new UsageError(
      `${source}: no kraj, ORP or obec has the code "${code}"`,
      'Use CZ for the whole country, a kraj (CZ042), an ORP (4202) or an obec (562335), parted by commas; all codes are in content/areas.',
    );
  });
  const [first, ...others] = known;
  if (first === undefined)
    throw new UsageError(`${source} names no area`, 'Give at least one code, such as CZ042.');
  return known.includes('CZ') ? ['CZ'] : [first, ...others];
}
