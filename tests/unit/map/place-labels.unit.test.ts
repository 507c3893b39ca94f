/** Names of places: their files are fetched when they are wanted, and once. */
import { describe, expect, test } from 'vitest';
import { PlaceLabels } from '../../../src/components/map/place-labels.ts';
import { OrpCode } from '../../../src/domain/area.ts';
import { type OrpPiece, PIECE_SIZE, pieceName } from '../../../src/map/orp-piece.ts';

const DECIN = OrpCode.parse('4202');
const TEPLICE = OrpCode.parse('4213');

const pieceOf = (orpCode: OrpCode, piece: number): OrpPiece => ({
  orpCode,
  piece,
  pieceCount: 2,
  addresses: [0, 1].map((index) => ({
    address: `${pieceName(orpCode, piece)} č. ${String(index)}`,
    point: { lat: 50.78, lon: 14.21 },
    services: index === 0 ? ['2', '1'] : ['1'],
  })),
  services: ['1', '2'].map((id, order) => ({
    id,
    title: `Služba ${id}`,
    type: 'Pečovatelská služba',
    typeSlug: 'pecovatelska-sluzba',
    forms: ['ter'],
    phone: null,
    order,
  })),
  towns: [],
});

/** @param fails how many times the network lets us down first */
function makeLabels(fails = 0) {
  const asked: string[] = [];
  const labels = new PlaceLabels((orpCode, piece) => {
    asked.push(pieceName(orpCode, piece));
    return asked.length <= fails
      ? Promise.reject(new TypeError('no network'))
      : Promise.resolve(pieceOf(orpCode, piece));
  });
  return { labels, asked };
}
const at = (index: number, orpCode = DECIN) => ({ orpCode, index });

describe('labels of places', () => {
  test('are not there before they are loaded', () => {
    expect(makeLabels().labels.labelOf(at(0))).toBeUndefined();
  });

  test('come from the piece of the point, services in the order of the point', async () => {
    const { labels, asked } = makeLabels();
    await labels.load([at(PIECE_SIZE)]);
    expect(asked).toEqual(['4202-1']);
    const label = labels.labelOf(at(PIECE_SIZE));
    expect(label?.address).toBe('4202-1 č. 0');
    expect(label?.services.map(({ title }) => title)).toEqual(['Služba 2', 'Služba 1']);
  });

  test('each piece is fetched once, whoever asks, also while it is on its way', async () => {
    const { labels, asked } = makeLabels();
    await Promise.all([
      labels.load([at(0), at(1), at(0, TEPLICE)]),
      labels.load([at(1), at(PIECE_SIZE - 1), at(PIECE_SIZE)]),
    ]);
    await labels.load([at(0), at(PIECE_SIZE + 1)]);
    expect(asked.toSorted()).toEqual(['4202-0', '4202-1', '4213-0']);
  });

  test('a piece that did not come says so to all who wait for it, and is asked for again', async () => {
    const { labels, asked } = makeLabels(1);
    const both = await Promise.allSettled([labels.load([at(0)]), labels.load([at(1)])]);
    expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(labels.labelOf(at(0))).toBeUndefined();
    await labels.load([at(0)]);
    expect(labels.labelOf(at(0))?.address).toBe('4202-0 č. 0');
    expect(asked).toEqual(['4202-0', '4202-0']);
  });

  test('pieces that came already are not fetched', async () => {
    const labels = new PlaceLabels(() => Promise.reject(new Error('asked')), [pieceOf(DECIN, 0)]);
    await labels.load([at(1)]);
    expect(labels.labelOf(at(1))?.address).toBe('4202-0 č. 1');
  });
});
