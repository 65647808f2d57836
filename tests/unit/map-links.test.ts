import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mapLinks } from '../../src/lib/map-links.ts';

test('an address is searched for near its city, by whichever map the reader chooses', () => {
  const query = 'Gr%C3%B6sslingov%C3%A1%2035%2C%20Bratislava';
  assert.deepEqual(mapLinks('Grösslingová 35, Bratislava', [17.107, 48.144]), [
    { kind: 'app', href: `geo:48.144,17.107?q=${query}` },
    { kind: 'OpenStreetMap', href: `https://www.openstreetmap.org/search?query=${query}` },
    {
      kind: 'Google Maps',
      href: `https://www.google.com/maps/search/?api=1&query=${query}`,
    },
  ]);
});
