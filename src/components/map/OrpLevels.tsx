/** ORPs coloured by a figure; each is a link to its page, by mouse and by keyboard. */
import type { Feature } from 'geojson';
import type { Layer, LeafletKeyboardEvent } from 'leaflet';
import { Path } from 'leaflet';
import { useEffect, useState } from 'react';
import { GeoJSON } from 'react-leaflet';
import type { OrpCode } from '@/domain/area.ts';
import { LEVEL_PATTERNS, patternName } from '@/map/patterns.ts';
import { orpPath, type RouteContext } from '@/routes.ts';
import type { OrpOutlineProperties, OrpOutlines } from './map-data.ts';
import Shape from './Shape.tsx';

interface Props {
  readonly context: RouteContext;
  readonly orps: OrpOutlines;
  /** From 0; `null` for an ORP without any. */
  readonly levelOf: (code: OrpCode) => number | null;
  /** What a shape is called: the ORP with its value. */
  readonly nameOf: (orpName: string, code: OrpCode) => string;
  /** Id of the list or table whose rows (`data-orp`) and the shapes point to each other. */
  readonly listId: string;
}

/** Colours and patterns stand in map.css, so that themes and forced colours reach them. */
export function levelClass(level: number | null): string {
  return `map-orp is-level-${patternName(level)}`;
}

/** To be given a key that changes with what it shows: shapes are made once. */
export default function OrpLevels({ context, orps, levelOf, nameOf, listId }: Props) {
  const [activeCode, setActiveCode] = useState<OrpCode | null>(null);
  useRowHighlight(listId, activeCode, setActiveCode);
  const active = orps.features.find(({ properties }) => properties.code === activeCode);

  function makeLink({ properties }: Feature<GeoJSON.Geometry, OrpOutlineProperties>, layer: Layer) {
    if (!(layer instanceof Path)) return;
    const path = layer;
    const { code, name, slug } = properties;
    function follow() {
      location.assign(orpPath(context, slug));
    }
    function followByKey({ originalEvent }: LeafletKeyboardEvent) {
      if (originalEvent.key !== 'Enter' && originalEvent.key !== ' ') return;
      originalEvent.preventDefault();
      follow();
    }
    function describe() {
      const shape = path.getElement();
      if (!(shape instanceof SVGElement)) return;
      shape.role = 'link';
      shape.tabIndex = 0;
      shape.ariaLabel = nameOf(name, code);
      shape.addEventListener('focus', () => setActiveCode(code));
      shape.addEventListener('blur', () => setActiveCode(null));
    }
    path.on({
      add: describe,
      click: follow,
      keydown: followByKey,
      mouseover: () => setActiveCode(code),
      mouseout: () => setActiveCode(null),
    });
  }
  return (
    <>
      <Patterns />
      <GeoJSON
        data={orps}
        onEachFeature={makeLink}
        style={(shape?: Feature<GeoJSON.Geometry, OrpOutlineProperties>) => ({
          className: `${levelClass(shape === undefined ? null : levelOf(shape.properties.code))} is-link`,
        })}
      />
      {/* Drawn again on top: moving the shape itself would take the focus from it. */}
      {active && <Shape key={`ring ${active.properties.code}`} data={active} className="map-active-ring" />}
      {active && <Shape key={active.properties.code} data={active} className="map-active" />}
    </>
  );
}

/** Hatching for ORPs without any, dots and lines for levels where colours are forced. */
function Patterns() {
  return (
    <svg className="map-patterns" aria-hidden="true">
      <defs>
        {LEVEL_PATTERNS.map(({ name, size, mark }) => (
          <pattern
            key={name}
            id={`map-level-${name}`}
            width={size}
            height={size}
            patternUnits="userSpaceOnUse"
          >
            <rect width={size} height={size} />
            {'radius' in mark ? (
              <circle cx={size / 2} cy={size / 2} r={mark.radius} />
            ) : (
              <path d={mark.lines} />
            )}
          </pattern>
        ))}
      </defs>
    </svg>
  );
}

/** Rows of the table and shapes of the map: what is pointed at in one is marked in the other. */
function useRowHighlight(
  listId: string,
  activeCode: OrpCode | null,
  setActiveCode: (code: OrpCode | null) => void,
): void {
  useEffect(
    function followRows() {
      const list = document.getElementById(listId);
      if (list === null) return;
      function markOnMap({ type, target }: Event) {
        const isOver = type === 'pointerover' || type === 'focusin';
        const row = isOver && target instanceof Element ? target.closest<HTMLElement>('[data-orp]') : null;
        setActiveCode((row?.dataset['orp'] as OrpCode | undefined) ?? null);
      }
      const events = ['pointerover', 'pointerout', 'focusin', 'focusout'];
      for (const event of events) list.addEventListener(event, markOnMap);
      return function stop() {
        for (const event of events) list.removeEventListener(event, markOnMap);
      };
    },
    [listId, setActiveCode],
  );
  useEffect(
    function markRow() {
      const row =
        activeCode === null ? null : document.querySelector(`#${listId} [data-orp="${activeCode}"]`);
      row?.classList.add('is-on-map');
      return function unmark() {
        row?.classList.remove('is-on-map');
      };
    },
    [listId, activeCode],
  );
}
