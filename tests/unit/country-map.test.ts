import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { countryMap } from '../../src/lib/country-map.ts';

for (const code of ['SK', 'CZ', 'HR']) {
  describe(code, () => {
    const map = countryMap(code);
    assert.ok(map);

    test('its outline is small and lies within the map', () => {
      assert.ok(map.outline.length < 2048, `${map.outline.length} bytes`);
      for (const [ring] of map.outline.matchAll(/M[^z]+/g)) {
        const steps = ring.slice(1).split(' ').map(Number);
        let [x, y] = [0, 0];
        for (let index = 0; index < steps.length; index += 2) {
          x += steps[index] ?? Number.NaN;
          y += steps[index + 1] ?? Number.NaN;
          assert.ok(x >= 0 && x <= map.width && y >= 0 && y <= map.height, `${x} ${y}`);
        }
      }
    });
  });
}

test('places lie where they lie in the country', () => {
  const map = countryMap('SK');
  assert.ok(map);
  const [bratislava, kosice, zilina] = [
    map.project([17.107, 48.144]),
    map.project([21.258, 48.721]),
    map.project([18.739, 49.223]),
  ];
  assert.ok(bratislava[0] < zilina[0] && zilina[0] < kosice[0], 'west to east');
  assert.ok(zilina[1] < kosice[1] && kosice[1] < bratislava[1], 'north to south');
  for (const [x, y] of [bratislava, kosice, zilina]) {
    assert.ok(x > 0 && x < map.width && y > 0 && y < map.height);
  }
});

test('a code of no country has no map', () => {
  assert.equal(countryMap('ZZ'), undefined);
});
