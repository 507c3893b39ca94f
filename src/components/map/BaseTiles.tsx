/**
 * Map of somebody else under our outlines, and the button that asks for it.
 *
 * Nothing is fetched before the button is pressed, and nothing is remembered after.
 */
import { useEffect, useLayoutEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { Pane, TileLayer, useMap } from 'react-leaflet';
import type { BaseTilesOffer } from './base-tiles-offer.ts';
import baseTilesCss from './base-tiles.css?inline';

/** Leaflet's own tiles lie at 200, drawings at 400. */
const UNDER_OUTLINES = 150;
/** Tells the style sheet that outlines have to let the tiles through. */
const SHOWN_CLASS = 'has-base-tiles';

// Not linked as map.css is: a site without tiles would get the file all the same.
const sheet = new CSSStyleSheet();
sheet.replaceSync(baseTilesCss);
document.adoptedStyleSheets.push(sheet);

export default function BaseTiles({ tiles, messages }: BaseTilesOffer) {
  const map = useMap();
  const [isShown, setShown] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const container = map.getContainer();
  // Below the map, where nothing is covered on a narrow screen.
  const frame = container.closest('.map') ?? container;

  useLayoutEffect(
    function makeRoom() {
      const bounds = map.getBounds();
      map.invalidateSize({ animate: false });
      map.fitBounds(bounds, { animate: false });
    },
    [map],
  );

  useEffect(
    function markMap() {
      container.classList.toggle(SHOWN_CLASS, isShown);
    },
    [container, isShown],
  );

  function toggle() {
    setFailed(false);
    setShown(!isShown);
  }

  return (
    <>
      <Pane name="base-tiles" style={{ zIndex: UNDER_OUTLINES }}>
        {isShown && (
          <TileLayer
            url={tiles.url}
            referrerPolicy="no-referrer"
            eventHandlers={{ tileerror: () => setFailed(true) }}
          />
        )}
      </Pane>
      {createPortal(
        <div className="map-base-tiles">
          <button type="button" className="is-quiet" onClick={toggle}>
            {isShown ? messages.hide : messages.show}
          </button>
          {isShown && <p>{tiles.attribution}</p>}
          <p role="status">{hasFailed ? messages.failed : ''}</p>
        </div>,
        frame,
      )}
    </>
  );
}
