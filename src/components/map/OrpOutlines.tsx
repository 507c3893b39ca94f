/** Outlines of the area with one ORP highlighted; to look at only. */
import { GeoJSON } from 'react-leaflet';
import type { OrpCode } from '@/domain/area.ts';
import type { Outlines } from './map-data.ts';

interface Props {
  readonly outlines: Outlines;
  readonly ownCode: OrpCode;
}

/** Each outline of its own, the highlighted one last, so that its line covers its neighbours'. */
export default function OrpOutlines({ outlines: { orps, kraje }, ownCode }: Props) {
  const own = orps.features.filter(({ properties }) => properties.code === ownCode);
  const neighbours = orps.features.filter(({ properties }) => properties.code !== ownCode);
  return (
    <>
      {neighbours.map((outline) => (
        <Shape key={outline.properties.code} data={outline} className="map-orp" />
      ))}
      <Shape data={kraje} className="map-kraj" />
      {own.map((outline) => (
        <Shape key={outline.properties.code} data={outline} className="map-orp is-own" />
      ))}
    </>
  );
}

interface ShapeProps {
  readonly data: GeoJSON.GeoJsonObject;
  /** How it looks is said in map.css, so that themes and forced colours reach it. */
  readonly className: string;
}

/** A drawing without any action. */
export function Shape({ data, className }: ShapeProps) {
  return <GeoJSON data={data} interactive={false} style={{ className }} />;
}
