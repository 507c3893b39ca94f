/**
 * What on the map can be reached by keyboard: only what can be seen, and only while that is little.
 *
 * Markers and shapes outside the box leave the tab order until the map is moved there, and so do
 * those under a popup until it is closed; stock Leaflet keeps them, and the focus would go where
 * nobody sees it. Where more than a few are in sight, none is a stop: nobody should have to pass
 * a hundred; the map then says what to do instead.
 */
import type { Map as LeafletMap } from 'leaflet';
import { useEffect, useState } from 'react';
import { placeOf } from './map-pane.ts';
import { TARGET_PX } from './marker-element.ts';
import { MARKERS_CHANGED } from './marker-layer.ts';

/** Of markers and shapes in sight. */
export const MAX_TAB_STOPS = 30;
/** Markers and shapes that do something. */
const REACHABLE = '.leaflet-marker-pane [role="button"], .leaflet-overlay-pane path[role="link"]';
/** After which other targets may be in sight. */
const EVENTS = `moveend layeradd layerremove ${MARKERS_CHANGED}`;
/** What lies over markers. */
const COVERS = '.leaflet-popup, .leaflet-control';
/** Pixels of a target that must be in sight: as many as WCAG 2.5.8 asks for. */
const MIN_VISIBLE_PX = 24;

interface Drawing {
  readonly drawingRole: 'img' | 'group';
  readonly drawingLabel: string;
}

/** @returns whether so much is in sight that nothing of it can be reached */
export function useTabStops(map: LeafletMap | null, { drawingRole, drawingLabel }: Drawing): boolean {
  const [isCrowded, setCrowded] = useState(false);
  useEffect(
    function keepTabStops() {
      if (map === null) return;
      const drawn = map;
      const container = map.getContainer();
      let frame = 0;
      function update() {
        nameDrawing(container, drawingRole, drawingLabel);
        const { x, y } = drawn.getSize();
        const box: Edges = { left: 0, right: x, top: 0, bottom: y };
        const covers = [...container.querySelectorAll(COVERS)].map((cover) => boxIn(container, cover));
        const targets = [...container.querySelectorAll<HTMLElement | SVGElement>(REACHABLE)].map(
          (element) => {
            const place =
              element instanceof HTMLElement ? boxOfMarker(drawn, element) : boxIn(container, element);
            return {
              element,
              isInSight: isSeen(place, box),
              isFree: !covers.some((cover) => doOverlap(place, cover)),
            };
          },
        );
        const crowded = targets.filter(({ isInSight }) => isInSight).length > MAX_TAB_STOPS;
        for (const { element, isInSight, isFree } of targets) {
          setReachable(element, !crowded && isInSight && isFree);
        }
        setCrowded(crowded);
      }
      // Many layers come at once; one look at all of them is enough.
      function updateSoon() {
        cancelAnimationFrame(frame);
        frame = requestAnimationFrame(update);
      }
      map.on(EVENTS, updateSoon);
      updateSoon();
      return function stop() {
        cancelAnimationFrame(frame);
        map.off(EVENTS, updateSoon);
      };
    },
    [map, drawingRole, drawingLabel],
  );
  return isCrowded;
}

/** An `<svg>` full of shapes is announced by its name, or not at all. */
function nameDrawing(container: HTMLElement, role: string, label: string): void {
  const drawing = container.querySelector('.leaflet-overlay-pane svg');
  drawing?.setAttribute('role', role);
  drawing?.setAttribute('aria-label', label);
}

export function setReachable(element: HTMLElement | SVGElement, isReachable: boolean): void {
  // Whatever has the focus stays, wherever the map was moved.
  const isKept = isReachable || element === document.activeElement;
  const tabIndex = isKept ? 0 : -1;
  if (element.tabIndex !== tabIndex || !element.hasAttribute('tabindex')) element.tabIndex = tabIndex;
  if (isKept) element.removeAttribute('aria-hidden');
  else element.setAttribute('aria-hidden', 'true');
}

/** Edges in pixels of the map's box. */
interface Edges {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function boxIn(container: Element, element: Element): Edges {
  const { left: x, top: y } = container.getBoundingClientRect();
  const { left, right, top, bottom } = element.getBoundingClientRect();
  return { left: left - x, right: right - x, top: top - y, bottom: bottom - y };
}

function boxOfMarker(map: LeafletMap, marker: HTMLElement): Edges {
  const { x, y } = map.layerPointToContainerPoint(placeOf(marker));
  return { left: x, right: x + TARGET_PX, top: y, bottom: y + TARGET_PX };
}

function isSeen(element: Edges, box: Edges): boolean {
  const { width, height } = commonPart(element, box);
  return width >= MIN_VISIBLE_PX && height >= MIN_VISIBLE_PX;
}

function doOverlap(element: Edges, cover: Edges): boolean {
  const { width, height } = commonPart(element, cover);
  return width > 0 && height > 0;
}

/** In pixels; negative where the two are apart. */
function commonPart(one: Edges, other: Edges): { width: number; height: number } {
  return {
    width: Math.min(one.right, other.right) - Math.max(one.left, other.left),
    height: Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top),
  };
}
