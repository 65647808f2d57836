/** Draws the icon files of `public/` from `favicon.svg`. Run after the sign has changed; results are kept. */
import { readFileSync, writeFileSync } from 'node:fs';
import sharp from 'sharp';

const sign = readFileSync('public/favicon.svg');
const png = (size: number) => sharp(sign, { density: 1200 }).resize(size, size).png().toBuffer();

/** An ICO file may hold a PNG as it is: a 6-byte header, one 16-byte entry, the image (MS-ICO). */
async function toIco(size: number): Promise<Buffer> {
  const image = await png(size);
  const header = Buffer.alloc(22);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(1, 4);
  header.writeUInt8(size, 6);
  header.writeUInt8(size, 7);
  header.writeUInt16LE(1, 10);
  header.writeUInt16LE(32, 12);
  header.writeUInt32LE(image.length, 14);
  header.writeUInt32LE(header.length, 18);
  return Buffer.concat([header, image]);
}

/** The picture that social networks show: routes on blue, the sign at their meeting point; no text. */
const preview = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630" viewBox="0 0 1200 630">
<rect width="1200" height="630" fill="#0033a0"/>
<g fill="none" stroke="#fff" stroke-width="3" opacity=".25">
<path d="M-20 560C280 260 620 220 1220 300M-20 200C320 260 700 420 1220 560M120 660C300 360 640 120 1220 80M420-20c-60 260 120 480 380 680M900-20c-140 220-180 420-60 680"/>
</g>
<g transform="translate(420 135) scale(9)">${sign
  .toString()
  .replace(/<\/?svg[^>]*>/g, '')
  .replace('fill="#0033a0"', 'fill="#001f63"')}</g>
</svg>`;

writeFileSync('public/favicon.ico', await toIco(32));
writeFileSync('public/apple-touch-icon.png', await png(180));
writeFileSync('public/icon-192.png', await png(192));
writeFileSync('public/icon-512.png', await png(512));
writeFileSync('public/og.png', await sharp(Buffer.from(preview)).png({ palette: true }).toBuffer());
