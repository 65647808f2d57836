import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type Coordinates, countryMap } from '../../src/lib/country-map.ts';

type Point = [number, number];

/** The corners of each ring of an outline: a start, then steps from corner to corner. */
function toRings(outline: string): Point[][] {
  assert.match(outline, /^(M-?\d+ -?\d+l-?\d+ -?\d+( -?\d+ -?\d+)+z)+$/);
  return [...outline.matchAll(/M([^l]+)l([^z]+)z/g)].map(([, start = '', steps = '']) => {
    const ring = [start.split(' ').map(Number) as Point];
    const numbers = steps.split(' ').map(Number);
    for (let index = 0; index < numbers.length; index += 2) {
      const [x, y] = ring.at(-1) as Point;
      ring.push([x + (numbers[index] ?? 0), y + (numbers[index + 1] ?? 0)]);
    }
    return ring;
  });
}

/** True when a line from the point to the edge of the paper crosses the ring an odd number of times. */
function isInside([x, y]: Point, ring: Point[]): boolean {
  const crossings = ring.filter(([ax, ay], index) => {
    const [bx, by] = ring[(index + 1) % ring.length] as Point;
    return ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax);
  });
  return crossings.length % 2 === 1;
}

function mapOf(code: string) {
  const map = countryMap(code);
  assert.ok(map, code);
  return { ...map, rings: toRings(map.outline) };
}

const cities: Record<string, { inside: Coordinates[]; outside: Coordinates[] }> = {
  SK: {
    inside: [
      [17.588, 48.377],
      [21.258, 48.721],
      [18.739, 49.223],
    ],
    outside: [
      [16.373, 48.208],
      [19.04, 47.498],
    ],
  },
  CZ: {
    inside: [
      [14.42, 50.088],
      [16.608, 49.195],
    ],
    outside: [[16.373, 48.208]],
  },
};

for (const [code, { inside, outside }] of Object.entries(cities)) {
  describe(code, () => {
    const { rings, project, outline, width, height } = mapOf(code);

    test('its outline is small and lies within the map', () => {
      assert.ok(outline.length <= 2048, `${outline.length} bytes`);
      for (const [x, y] of rings.flat()) {
        assert.ok(x >= 0 && x <= width && y >= 0 && y <= height, `${x} ${y}`);
      }
    });

    test('its cities lie inside, cities of other countries do not', () => {
      const lie = (places: Coordinates[]) =>
        places.map((place) => rings.some((ring) => isInside(project(place), ring)));
      assert.deepEqual(
        lie(inside),
        inside.map(() => true),
      );
      assert.deepEqual(
        lie(outside),
        outside.map(() => false),
      );
    });
  });
}

test('a country with a thousand islands is drawn as small', () => {
  const { outline, rings } = mapOf('HR');
  assert.ok(outline.length <= 2048, `${outline.length} bytes`);
  assert.ok(rings.length > 1);
});

test('a code of no country has no map', () => {
  assert.equal(countryMap('ZZ'), undefined);
});
