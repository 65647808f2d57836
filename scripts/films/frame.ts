import { type FilmLocale, filmLocales, type Scene } from './reach-mic.ts';

/** One picture of the film as SVG: a drawing, what stands large, and the words in four languages. */

export const width = 960;
export const height = 540;

const ink = '#101c38';
const brand = '#0033a0';
const accent = '#ffc84a';

/** Drawings of 200 by 200 in lines, as the icons of the site are. */
const drawings: Record<Scene['drawing'], string> = {
  centre:
    '<path d="M30 180V80l70-50 70 50v100zM80 180v-50h40v50"/><path d="M55 95h20m50 0h20"/><circle cx="100" cy="75" r="12"/>',
  phone:
    '<path d="M60 25h30l14 42-22 16a90 90 0 0 0 42 42l16-22 42 14v30a22 22 0 0 1-22 22C95 169 38 112 38 47a22 22 0 0 1 22-22Z"/><path class="a" d="M130 30a52 52 0 0 1 46 46M130 58a24 24 0 0 1 20 20"/>',
  globe:
    '<circle cx="100" cy="100" r="75"/><path d="M25 100h150M100 25c38 30 38 120 0 150M100 25c-38 30-38 120 0 150M40 58h120M40 142h120"/><circle class="d" cx="132" cy="74" r="9"/>',
  calendar:
    '<path d="M30 45h140v130H30zM30 82h140M65 25v38m70-38v38"/><path class="a" d="m68 128 22 22 44-44"/>',
  pins: '<path d="M65 170s-42-38-42-70a42 42 0 0 1 84 0c0 32-42 70-42 70Z"/><circle class="d" cx="65" cy="98" r="13"/><path d="M148 122s-30-27-30-50a30 30 0 0 1 60 0c0 23-30 50-30 50Z"/><circle class="d" cx="148" cy="71" r="9"/>',
  check: '<circle cx="100" cy="100" r="75"/><path class="a" d="m62 104 28 28 50-56"/>',
};

const toXml = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

const left = 348;
const right = width - 40;

/** Arabic begins at the right edge; the letters are joined and ordered by the renderer. */
const toWords = (locale: FilmLocale, words: string, y: number, size: number) =>
  locale === 'ar'
    ? `<text xml:lang="ar" direction="rtl" x="${right}" y="${y}" font-size="${size + 3}" font-family="Noto Sans Arabic">${toXml(words)}</text>`
    : `<text xml:lang="${locale}" x="${left}" y="${y}" font-size="${size}">${toXml(words)}</text>`;

/** Lines of text under each other, in the middle of the picture's height. */
function toText({ large, words }: Scene): string {
  const isLong = filmLocales.some((locale) => words[locale].length > 36);
  const size = isLong ? 22 : 28;
  const step = isLong ? 46 : 52;
  const largeSize = large.length > 1 ? 36 : 54;
  const largeStep = largeSize + 20;
  const top = (height - 40 - large.length * largeStep - filmLocales.length * step) / 2;
  const first = top + large.length * largeStep + (large.length > 0 ? 14 : 0);
  return [
    ...large.map(
      (line, index) =>
        `<text x="${left}" y="${top + index * largeStep + largeSize}" font-size="${largeSize}" font-weight="700" fill="${brand}">${toXml(line)}</text>`,
    ),
    ...filmLocales.map((locale, index) =>
      toWords(locale, words[locale], first + (index + 1) * step - 12, size),
    ),
  ].join('\n');
}

/** The route along the bottom: a stop for each scene, and how far the film has come. */
function toRoute(scenes: Scene[], seconds: number): string {
  const total = scenes.reduce((sum, scene) => sum + scene.seconds, 0);
  const toX = (time: number) => 40 + ((width - 80) * time) / total;
  let start = 0;
  const stops = scenes.map((scene) => {
    const x = toX(start);
    start += scene.seconds;
    return `<circle cx="${x}" cy="505" r="5" fill="#9fb2dd"/>`;
  });
  return `<path d="M40 505H${width - 40}" stroke="#cfd8ea" stroke-width="3"/>${stops.join('')}
<path d="M40 505H${toX(seconds)}" stroke="${brand}" stroke-width="3"/><circle cx="${toX(seconds)}" cy="505" r="9" fill="${accent}" stroke="${brand}" stroke-width="3"/>`;
}

/** The picture of a scene at a time of the film; `shown` goes from 0 to 1 as the scene comes up. */
export function toFrame(scenes: Scene[], scene: Scene, seconds: number, shown: number): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">
<style>.a{stroke:${accent}}.d{fill:${accent};stroke:none}</style>
<rect width="${width}" height="${height}" fill="#fff"/>
<rect width="308" height="470" fill="${brand}"/>
<g fill="none" stroke="#fff" stroke-opacity=".18" stroke-width="2"><circle cx="320" cy="480" r="120"/><circle cx="320" cy="480" r="190"/><circle cx="320" cy="480" r="260"/><circle cx="320" cy="480" r="330"/></g>
<path d="M308 0H${width}V470H308z" fill="#fff"/><path d="M0 470H${width}V${height}H0z" fill="#f3f6fc"/>
<g transform="translate(54 ${135 + 16 * (1 - shown)})" opacity="${shown}" fill="none" stroke="#fff" stroke-width="9" stroke-linecap="round" stroke-linejoin="round">${drawings[scene.drawing]}</g>
<g opacity="${shown}" font-family="Noto Sans" fill="${ink}">${toText(scene)}</g>
${toRoute(scenes, seconds)}
</svg>`;
}
