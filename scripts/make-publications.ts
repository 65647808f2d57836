/**
 * Makes the PDFs of a mission that consist of its own content, and the covers of all its PDFs:
 * `MISSION=slovakia node scripts/make-publications.ts`. Results are kept with the content; run again when
 * the content has changed, move the former file to `earlier` of the publication and write the new date.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { isLocale } from '../src/lib/locales.ts';
import { missionId } from '../src/lib/mission.ts';
import { browserArgs, ensureBrowser, findBrowser } from './browser.ts';
import { drawCover } from './publications/cover.ts';
import { documentOf } from './publications/documents.ts';
import { toHtml } from './publications/frame.ts';
import { itemsOf } from './publications/material.ts';

const folder = `src/content/${missionId}/publications`;

/** The browser writes when it printed; the date of the publication keeps equal content equal bytes. */
function withDate(pdf: Buffer, day: string): Buffer {
  const stamp = `D:${day.replaceAll('-', '')}000000+00'00'`;
  return Buffer.from(pdf.toString('latin1').replaceAll(/D:\d{14}\+00'00'/g, stamp), 'latin1');
}

ensureBrowser();
const browser = await chromium.launch({ args: browserArgs, executablePath: findBrowser() });
const page = await browser.newPage();
mkdirSync(`${folder}/files`, { recursive: true });

for (const { slug, locale, data } of itemsOf('publications')) {
  if (!isLocale(locale)) continue;
  const content = documentOf(slug, locale);
  const own = data.files.find(({ lang }) => lang === locale)?.file;
  if (content && own && data.date) {
    const programme = itemsOf('programmes', locale).find((one) => one.slug === data.programme);
    const { title, summary, date } = data;
    const colour = programme?.data.colour;
    await page.setContent(toHtml({ locale, title, summary, date, colour, content }));
    const pdf = await page.pdf({
      tagged: true,
      outline: true,
      preferCSSPageSize: true,
      displayHeaderFooter: true,
      headerTemplate: '<span></span>',
      footerTemplate: `<p style="width:100%;text-align:center;color:#47536f;font:8pt 'Liberation Sans',Arial,sans-serif"><span class="pageNumber"></span> / <span class="totalPages"></span></p>`,
    });
    const path = join(folder, locale, own);
    writeFileSync(path, withDate(pdf, date));
    console.log(`${path} ${Math.ceil(pdf.length / 1024)} KB`);
  }
  const first = data.files.find(({ file }) => file)?.file;
  if (data.cover && first) {
    await drawCover(page, join(folder, locale, own ?? first), join(folder, locale, data.cover));
  }
}

await browser.close();
