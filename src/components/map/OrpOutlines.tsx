/** Outlines of the area with one ORP highlighted; to look at only. */
import { GeoJSON } from 'react-leaflet';
import type { Outlines, OrpOutlines as OrpOutlinesData } from './map-data.ts';

interface Props {
  readonly outlines: Outlines;
  /** The highlighted one. */
  readonly own: OrpOutlinesData;
}

export default function OrpOutlines({ outlines, own }: Props) {
  return (
    <>
      <Shape data={outlines.orps} className="map-orp" />
      <Shape data={outlines.kraje} className="map-kraj" />
      {/* Last, so that its line covers its neighbours'. */}
      <Shape data={own} className="map-orp is-own" />
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
