import type { Coordinates } from './country-map.ts';

/** Where a reader can look an address up; which of them, the reader chooses. */
export type MapKind = 'app' | 'OpenStreetMap' | 'Google Maps';

export interface MapLink {
  kind: MapKind;
  href: string;
}

/**
 * Searches for an address. The coordinates are those of the city, so they only say where to look; the
 * place itself is found by its address.
 */
export function mapLinks(address: string, [lon, lat]: Coordinates): MapLink[] {
  const query = encodeURIComponent(address);
  return [
    { kind: 'app', href: `geo:${lat},${lon}?q=${query}` },
    { kind: 'OpenStreetMap', href: `https://www.openstreetmap.org/search?query=${query}` },
    { kind: 'Google Maps', href: `https://www.google.com/maps/search/?api=1&query=${query}` },
  ];
}
