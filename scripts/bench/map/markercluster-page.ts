/** The comparison: the same points on a bare page of Leaflet and leaflet.markercluster, as their documentation shows it. */
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { MAP_PAGE } from './map-in-browser.ts';

const require = createRequire(import.meta.url);

/** Written into the built site, beside its pages. */
export function writeMarkerclusterPage(site: string): void {
  const folder = path.join(site, MAP_PAGE);
  mkdirSync(folder, { recursive: true });
  for (const file of [
    'leaflet/dist/leaflet.js',
    'leaflet/dist/leaflet.css',
    'leaflet.markercluster/dist/leaflet.markercluster.js',
    'leaflet.markercluster/dist/MarkerCluster.css',
    'leaflet.markercluster/dist/MarkerCluster.Default.css',
  ]) {
    copyFileSync(require.resolve(file), path.join(folder, path.basename(file)));
  }
  writeFileSync(path.join(folder, 'map.js'), MAP_SCRIPT);
  writeFileSync(path.join(folder, 'index.html'), PAGE);
}

const PAGE = `<!doctype html>
<html lang="cs">
<title>leaflet.markercluster</title>
<link rel="stylesheet" href="leaflet.css">
<link rel="stylesheet" href="MarkerCluster.css">
<link rel="stylesheet" href="MarkerCluster.Default.css">
<style>#map { height: 480px }</style>
<div id="map"></div>
<script src="map.js"></script>
`;

/** Reads the same file; one marker for each place with a popup, all added at once. */
const MAP_SCRIPT = `
window.mapTimes.start = performance.now();
const load = (file) => new Promise((done) => {
  const script = document.createElement('script');
  script.src = file;
  script.onload = done;
  document.head.append(script);
});
const sums = (column) => { let sum = 0; return column.split(',').map((text) => (sum += Number(text)) / 100000); };
const ready = load('leaflet.js').then(() => load('leaflet.markercluster.js'));
const file = fetch('../data/mapa/body.json').then((response) => response.json());
Promise.all([file, ready]).then(([points]) => {
  const map = L.map('map', { center: [49.8, 15.5], zoom: 7, maxZoom: 18 });
  const group = L.markerClusterGroup();
  const lon = sums(points.lon);
  const services = points.services.split(',').map((list) => list.split('.').length);
  const markers = sums(points.lat).flatMap((lat, index) =>
    Array.from({ length: services[index] }, () => L.marker([lat, lon[index]], { title: String(index) }).bindPopup(String(index))));
  group.addLayers(markers);
  map.addLayer(group);
});
`;
