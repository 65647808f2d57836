/**
 * Draws the picture of the news item on the six offices of 2023: the country, every city with an office,
 * and its name, those that have closed since in another colour. The picture is kept with the entry.
 */
import { readdirSync, readFileSync } from 'node:fs';
import sharp from 'sharp';
import { parse } from 'yaml';
import { type Coordinates, countryMap } from '../src/lib/country-map.ts';

const content = 'src/content/slovakia';
const records: { city: { sk: string }; coordinates: Coordinates; closed?: string }[] = readdirSync(
  `${content}/offices`,
).map((file) => parse(readFileSync(`${content}/offices/${file}`, 'utf8')));

const map = countryMap('SK');
if (!map) throw new Error('The atlas has no outline of Slovakia.');

const marks = records.map(({ city, coordinates, closed }) => {
  const [x, y] = map.project(coordinates);
  // Names stand above their marks; those on the western border lead inwards.
  const isWest = x < 40;
  const place = isWest
    ? `x="${x + 9}" y="${y + 4}"`
    : `x="${x}" y="${y - 10}" text-anchor="middle"`;
  return `<circle cx="${x}" cy="${y}" r="5" fill="${closed ? '#b3541e' : '#0033a0'}" stroke="none"/>
<text ${place}>${city.sk}</text>`;
});

const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-10 -12 ${map.width + 20} ${map.height + 24}" width="1344">
<rect x="-10" y="-12" width="${map.width + 20}" height="${map.height + 24}" fill="#eef2fb"/>
<path d="${map.outline}" fill="#fff" stroke="#9fb2dd" stroke-width="1.5" stroke-linejoin="round"/>
<g font-family="Liberation Sans, Arial, sans-serif" font-size="10" font-weight="700" fill="#1c2a4a" stroke="#fff" stroke-width="2.5" paint-order="stroke">
${marks.join('\n')}
</g>
</svg>`;

await sharp(Buffer.from(svg))
  .png({ palette: true })
  .toFile(`${content}/news/images/office-map-2023.png`);
