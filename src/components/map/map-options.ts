/** How Leaflet is set up here: what it may do by itself, and what only after somebody asks. */
import { type Bounds, MAX_ZOOM } from '@/map/clusters.ts';
import { type FitBoundsOptions, latLngBounds, type LatLngBounds, type MapOptions } from 'leaflet';
import { LazySvg } from './lazy-svg.ts';

const MIN_ZOOM = 5; // all of Czechia on a phone

/** In maps on each side: a drag brings in no blank paper, and one step draws nothing; more is more to paint. */
const DRAWN_BEYOND = 0.5;

/** Room between what is shown and the edge of the map; half a marker would be cut off otherwise. */
export const FIT: FitBoundsOptions = { padding: [16, 16] };

export function toLatLngBounds([west, south, east, north]: Bounds): LatLngBounds {
  return latLngBounds([south, west], [north, east]);
}

export function prefersReducedMotion(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/** Whether the main pointer is a finger. */
export function isTouchFirst(): boolean {
  return matchMedia('(pointer: coarse)').matches;
}

/** @param territory what may be looked at; a little beyond it one cannot get lost */
export function toMapOptions(territory: LatLngBounds): MapOptions {
  const isAnimated = !prefersReducedMotion();
  return {
    minZoom: MIN_ZOOM,
    maxZoom: MAX_ZOOM,
    // Finer than whole steps, so that an outline fills its box.
    zoomSnap: 0.25,
    maxBounds: territory.pad(0.5),
    // The wheel scrolls the page, and so does a finger until its button is pressed.
    scrollWheelZoom: false,
    dragging: !isTouchFirst(),
    renderer: new LazySvg({ padding: DRAWN_BEYOND }),
    // Own buttons, keys and credit stand in their place.
    zoomControl: false,
    keyboard: false,
    attributionControl: false,
    zoomAnimation: isAnimated,
    fadeAnimation: isAnimated,
    inertia: isAnimated,
  };
}
