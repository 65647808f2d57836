import assert from 'node:assert/strict';
import { test } from 'node:test';
import jsQR from 'jsqr';
import sharp from 'sharp';
import { qrPath } from '../../src/lib/qr.ts';

test('a code is read as the address that it was made of', async () => {
  for (const address of ['https://www.iom.sk/ar/h/', 'https://iom.example/vi/help/#mic-infoline']) {
    const { size, path } = qrPath(address);
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><rect width="${size}" height="${size}" fill="#fff"/><path d="${path}"/></svg>`;
    const { data, info } = await sharp(Buffer.from(svg))
      .resize(size * 6)
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    const read = jsQR(new Uint8ClampedArray(data), info.width, info.height);
    assert.equal(read?.data, address);
  }
});

test('a code has four light modules on every side', () => {
  const { size, path } = qrPath('https://www.iom.sk/');
  const runs = [...path.matchAll(/M(\d+) (\d+)h(\d+)/g)].map((run) => run.slice(1).map(Number));
  assert.ok(runs.length > 50);
  for (const [x = 0, y = 0, length = 0] of runs) {
    assert.ok(x >= 4 && y >= 4 && x + length <= size - 4 && y < size - 4);
  }
});
