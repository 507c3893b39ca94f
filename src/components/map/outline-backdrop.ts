/**
 * Outlines to look at only: what lies under places.
 *
 * Leaflet works out each point of each shape again at every zoom. Here the picture stays as it is and
 * only the part of it that is shown changes; lines lie in groups, so that the browser leaves out
 * those far from what it paints.
 */
import { Bounds, DomUtil, LineUtil, type Map as LeafletMap, Point, type ZoomAnimEvent } from 'leaflet';
import { type Line, toPathData } from '@/map/path-data.ts';
import { WORLD_ZOOM } from '@/map/world-lines.ts';

/** What is drawn by one path. */
export interface BackdropShape {
  /** How it looks is said in map.css, so that themes and forced colours reach it. */
  readonly className: string;
  /** In pixels of the world, see world-lines.ts. */
  readonly lines: readonly Line[];
  readonly isClosed: boolean;
}

/** In maps on each side: a step of the map seldom leaves it, and more is more to paint. */
const DRAWN_BEYOND = 0.3;
/** Lines are simplified for every second zoom. */
const ZOOMS_PER_DETAIL = 2;
const SVG = 'http://www.w3.org/2000/svg';

export class OutlineBackdrop {
  readonly #map: LeafletMap;
  readonly #pane: HTMLElement;
  readonly #paths: readonly BackdropPath[];
  #svg = document.createElementNS(SVG, 'svg');
  /** What is drawn, in pixels of the layer at `#zoom`. */
  #drawn: Bounds | null = null;
  #zoom = Number.NaN;
  #origin = new Point(0, 0);

  /** @param shapes the last on top */
  constructor(map: LeafletMap, shapes: readonly BackdropShape[]) {
    const pane = map.getPane('overlayPane');
    if (pane === undefined) throw new Error('a map of Leaflet has a pane for drawings');
    this.#map = map;
    this.#pane = pane;
    this.#paths = shapes.map((shape) => new BackdropPath(shape));
    this.#draw();
    map.on('moveend', this.#draw, this);
    map.on('viewreset', this.#reset, this);
    map.on('zoomanim', this.#glide, this);
    map.on('zoom', this.#follow, this);
  }

  remove(): void {
    this.#map.off('moveend', this.#draw, this);
    this.#map.off('viewreset', this.#reset, this);
    this.#map.off('zoomanim', this.#glide, this);
    this.#map.off('zoom', this.#follow, this);
    this.#svg.remove();
  }

  /** Pixels are counted from elsewhere now. */
  #reset(): void {
    this.#drawn = null;
    this.#draw();
  }

  #draw(): void {
    const map = this.#map;
    const size = map.getSize();
    const corner = map.containerPointToLayerPoint([0, 0]);
    const inView = new Bounds(corner, corner.add(size));
    if (this.#zoom === map.getZoom() && this.#drawn?.contains(inView) === true) return;
    const beyond = size.multiplyBy(DRAWN_BEYOND).round();
    const min = corner.subtract(beyond);
    const max = corner.add(size).add(beyond);
    this.#drawn = new Bounds(min, max);
    this.#zoom = map.getZoom();
    this.#origin = map.getPixelOrigin();
    const unitsPerPx = 2 ** (WORLD_ZOOM - this.#zoom);
    const toUnits = (point: Point) => point.add(this.#origin).multiplyBy(unitsPerPx);
    const seen = new Bounds(toUnits(min), toUnits(max));
    for (const path of this.#paths) path.show(seen, this.#zoom);
    // A stretched sheet would be painted once more as large as it was stretched.
    this.#svg.remove();
    this.#svg = toSheet();
    this.#svg.append(...this.#paths.map(({ element }) => element));
    this.#pane.append(this.#svg);
    const { x: width, y: height } = max.subtract(min);
    const { x, y } = toUnits(min);
    this.#svg.setAttribute('width', String(width));
    this.#svg.setAttribute('height', String(height));
    this.#svg.setAttribute('viewBox', [x, y, width * unitsPerPx, height * unitsPerPx].join(' '));
    DomUtil.setPosition(this.#svg as unknown as HTMLElement, min);
  }

  #glide({ center, zoom }: ZoomAnimEvent): void {
    this.#transform(center, zoom);
  }

  /** Fingers zoom by small steps. */
  #follow(): void {
    this.#transform(this.#map.getCenter(), this.#map.getZoom());
  }

  /** What is drawn, as it looks from elsewhere. */
  #transform(center: ZoomAnimEvent['center'], zoom: number): void {
    const map = this.#map;
    const corner = this.#drawn?.min;
    if (corner === undefined) return;
    const scale = map.getZoomScale(zoom, this.#zoom);
    const origin = map
      .project(center, zoom)
      .subtract(map.getSize().divideBy(2))
      .add(DomUtil.getPosition(map.getPane('mapPane') ?? map.getContainer()))
      .round();
    const place = corner.add(this.#origin).multiplyBy(scale).subtract(origin);
    DomUtil.setTransform(this.#svg as unknown as HTMLElement, place, scale);
  }
}

function toSheet(): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.classList.add('map-backdrop', 'leaflet-zoom-animated');
  svg.setAttribute('pointer-events', 'none');
  return svg;
}

class BackdropPath {
  readonly element = document.createElementNS(SVG, 'path');
  readonly #lines: readonly (readonly Point[])[];
  readonly #isClosed: boolean;
  readonly #bounds: Bounds;
  #detail = Number.NaN;

  constructor({ className, lines, isClosed }: BackdropShape) {
    this.element.setAttribute('class', className);
    this.#isClosed = isClosed;
    this.#lines = lines.map((line) => line.map(([x, y]) => new Point(x, y)));
    this.#bounds = new Bounds(this.#lines.flat());
  }

  /** What is out of sight stays as it was until it comes into sight. */
  show(seen: Bounds, zoom: number): void {
    const detail = Math.min(Math.ceil(zoom / ZOOMS_PER_DETAIL) * ZOOMS_PER_DETAIL, WORLD_ZOOM);
    if (detail === this.#detail || !this.#bounds.intersects(seen)) return;
    this.#detail = detail;
    const tolerance = 2 ** (WORLD_ZOOM - detail);
    const lines = this.#lines.map((line) =>
      LineUtil.simplify([...line], tolerance).map(({ x, y }) => [x, y] as const),
    );
    this.element.setAttribute('d', toPathData(lines, { isClosed: this.#isClosed }));
  }
}
