/** A drawing without any action, over the ORPs that have one. */
import type { GeoJsonObject } from 'geojson';
import { GeoJSON } from 'react-leaflet';

interface Props {
  readonly data: GeoJsonObject;
  /** How it looks is said in map.css, so that themes and forced colours reach it. */
  readonly className: string;
}

export default function Shape({ data, className }: Props) {
  return <GeoJSON data={data} interactive={false} style={{ className }} />;
}
