/**
 * What on the map can be reached by keyboard: only what can be seen.
 *
 * Markers and shapes outside the box leave the tab order until the map is moved there; stock
 * Leaflet keeps them, and the focus would go where nobody sees it.
 */
import type { Map as LeafletMap } from 'leaflet';
import { useEffect } from 'react';

/** Markers and shapes that do something. */
const REACHABLE = '.leaflet-marker-pane [role="button"], .leaflet-overlay-pane path[role="link"]';
/** Pixels of a target that must be in sight: half of the 44 px a marker has. */
const MIN_VISIBLE_PX = 22;

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
        for (const element of container.querySelectorAll<HTMLElement | SVGElement>(REACHABLE)) {
          setReachable(element, isSeen(element, container));
        }
      }
      // Many layers come at once; one look at all of them is enough.
      function updateSoon() {
        cancelAnimationFrame(frame);
        frame = requestAnimationFrame(update);
      }
      map.on('moveend zoomend layeradd', updateSoon);
      updateSoon();
      return function stop() {
        cancelAnimationFrame(frame);
        map.off('moveend zoomend layeradd', updateSoon);
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
  const box = container.getBoundingClientRect();
  const rect = element.getBoundingClientRect();
  const width = Math.min(rect.right, box.right) - Math.max(rect.left, box.left);
  const height = Math.min(rect.bottom, box.bottom) - Math.max(rect.top, box.top);
  return width >= MIN_VISIBLE_PX && height >= MIN_VISIBLE_PX;
}
