/**
 * What on the map can be reached by keyboard: only what can be seen.
 *
 * Markers and shapes outside the box leave the tab order until the map is moved there, and so do
 * those under a popup until it is closed; stock Leaflet keeps them, and the focus would go where
 * nobody sees it.
 */
import type { Map as LeafletMap } from 'leaflet';
import { useEffect } from 'react';

/** Markers and shapes that do something. */
const REACHABLE = '.leaflet-marker-pane [role="button"], .leaflet-overlay-pane path[role="link"]';
/** What lies over markers. */
const COVERS = '.leaflet-popup, .leaflet-control';
/** Pixels of a target that must be in sight: as many as WCAG 2.5.8 asks for. */
const MIN_VISIBLE_PX = 24;

interface Drawing {
  readonly drawingRole: 'img' | 'group';
  readonly drawingLabel: string;
}

export function useTabStops(map: LeafletMap | null, { drawingRole, drawingLabel }: Drawing): void {
  useEffect(
    function keepTabStops() {
      if (map === null) return;
      const container = map.getContainer();
      let frame = 0;
      function update() {
        nameDrawing(container, drawingRole, drawingLabel);
        const covers = [...container.querySelectorAll(COVERS)];
        for (const element of container.querySelectorAll<HTMLElement | SVGElement>(REACHABLE)) {
          setReachable(
            element,
            isSeen(element, container) && !covers.some((cover) => doOverlap(element, cover)),
          );
        }
      }
      // Many layers come at once; one look at all of them is enough.
      function updateSoon() {
        cancelAnimationFrame(frame);
        frame = requestAnimationFrame(update);
      }
      map.on('moveend zoomend layeradd layerremove', updateSoon);
      updateSoon();
      return function stop() {
        cancelAnimationFrame(frame);
        map.off('moveend zoomend layeradd layerremove', updateSoon);
      };
    },
    [map, drawingRole, drawingLabel],
  );
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
  element.tabIndex = isKept ? 0 : -1;
  if (isKept) element.removeAttribute('aria-hidden');
  else element.setAttribute('aria-hidden', 'true');
}

function isSeen(element: Element, container: Element): boolean {
  const { width, height } = commonPart(element, container);
  return width >= MIN_VISIBLE_PX && height >= MIN_VISIBLE_PX;
}

function doOverlap(element: Element, cover: Element): boolean {
  const { width, height } = commonPart(element, cover);
  return width > 0 && height > 0;
}

/** In pixels; negative where the two are apart. */
function commonPart(a: Element, b: Element): { width: number; height: number } {
  const [one, other] = [a.getBoundingClientRect(), b.getBoundingClientRect()];
  return {
    width: Math.min(one.right, other.right) - Math.max(one.left, other.left),
    height: Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top),
  };
}
