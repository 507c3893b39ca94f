/** The map's container as a named region that can have the focus. */
import type { Map as LeafletMap } from 'leaflet';
import { useEffect } from 'react';

interface MapRegion {
  readonly label: string;
  /** Id of the text that says how the map is used by keyboard. */
  readonly helpId: string;
  readonly roleDescription: string;
}

/** Not `application`: in one, screen readers would hand all keys over, and the map has use for few. */
export function useMapRegion(map: LeafletMap | null, { label, helpId, roleDescription }: MapRegion): void {
  useEffect(
    function nameRegion() {
      const container = map?.getContainer();
      if (container === undefined) return;
      container.tabIndex = 0;
      container.role = 'region';
      container.ariaLabel = label;
      container.ariaRoleDescription = roleDescription;
      container.setAttribute('aria-describedby', helpId);
    },
    [map, label, helpId, roleDescription],
  );
}
