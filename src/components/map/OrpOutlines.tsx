/** Outlines of the area, to look at only: what lies under places. */
import { GeoJSON } from 'react-leaflet';
import type { Outlines, OrpOutlines as OrpOutlinesData } from './map-data.ts';

interface Props {
  readonly outlines: Outlines;
  /** The ORP that is highlighted. */
  readonly own?: OrpOutlinesData;
}

export default function OrpOutlines({ outlines, own }: Props) {
  return (
    <>
      <Shape data={outlines.kraje} className="map-ground" />
      <Shape data={outlines.borders} className="map-border" />
      <Shape data={outlines.kraje} className="map-kraj" />
      {/* Last, so that its line covers its neighbours'. */}
      {own && <Shape data={own} className="map-orp is-own" />}
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
