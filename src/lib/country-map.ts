import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { geoMercator, geoPath } from 'd3-geo';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

/** Longitude and latitude. */
export type Coordinates = [number, number];
type Point = [number, number];

export interface CountryMap {
  width: number;
  height: number;
  /** Path data of the outline. */
  outline: string;
  /** Where a place lies on the map. */
  project(coordinates: Coordinates): Point;
}

const require = createRequire(import.meta.url);

type World = Topology<{ countries: GeometryCollection }>;

const width = 360;
/** Room for the mark of a city that lies on the border. */
const margin = 14;
/** Bends smaller than this are left out; nobody sees them at this size. */
const finest = 1.2;
const mostBytes = 2048;

const rounded = ([x, y]: Point): Point => [Math.round(x), Math.round(y)];

/** How far a point lies from the straight line between two others. */
function offset([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const length = Math.hypot(bx - ax, by - ay);
  return length === 0
    ? Math.hypot(x - ax, y - ay)
    : Math.abs((bx - ax) * (ay - y) - (ax - x) * (by - ay)) / length;
}

/** The points that a line needs to keep its shape within the tolerance (Douglas and Peucker). */
function simplify(points: Point[], tolerance: number): Point[] {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || points.length < 3) return points;
  const offsets = points.map((point) => offset(point, first, last));
  const farthest = Math.max(...offsets);
  if (farthest <= tolerance) return [first, last];
  const bend = offsets.indexOf(farthest);
  return [
    ...simplify(points.slice(0, bend + 1), tolerance).slice(0, -1),
    ...simplify(points.slice(bend), tolerance),
  ];
}

/** One ring in whole, relative steps, which are the shortest to write; nothing for an islet. */
function toPath(ring: Point[], tolerance: number): string {
  const points = simplify(ring, tolerance).map(rounded);
  if (points.length < 5) return '';
  const steps = points.slice(1, -1).map(([x, y], index) => {
    const [px, py] = points[index] as Point;
    return `${x - px} ${y - py}`;
  });
  return `M${points[0]?.join(' ')}l${steps.join(' ')}z`;
}

/** Path data of all rings, drawn more coarsely until it is small enough to stand in a page. */
function toOutline(rings: Point[][], tolerance = finest): string {
  const outline = rings.map((ring) => toPath(ring, tolerance)).join('');
  return outline.length > mostBytes ? toOutline(rings, tolerance * 1.5) : outline;
}

/** Countries by their English name, as Natural Earth and Unicode both write it. */
function findCountry(code: string): Feature<Polygon | MultiPolygon> | undefined {
  const world: World = JSON.parse(
    readFileSync(require.resolve('world-atlas/countries-10m.json'), 'utf8'),
  );
  const name = new Intl.DisplayNames('en', { type: 'region' }).of(code);
  const country = world.objects.countries.geometries.find(
    ({ properties }) => (properties as { name: string }).name === name,
  );
  return country && (feature(world, country) as Feature<Polygon | MultiPolygon>);
}

/**
 * The outline of a country by its two-letter code, and where places lie on it. Undefined for a country
 * that Natural Earth has under another name.
 */
export function countryMap(code: string): CountryMap | undefined {
  const country = findCountry(code);
  if (!country) return undefined;
  const projection = geoMercator().fitWidth(width - 2 * margin, country);
  const [x, y] = projection.translate();
  projection.translate([x + margin, y + margin]);
  const [, [, bottom]] = geoPath(projection).bounds(country);
  const project = (coordinates: Coordinates) => rounded(projection(coordinates) as Point);
  const { geometry } = country;
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const rings = polygons
    .flat()
    .map((ring) => ring.map((place) => projection(place as Coordinates) as Point));
  return { width, height: Math.ceil(bottom + margin), outline: toOutline(rings), project };
}
