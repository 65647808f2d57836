import { expect, type Page, test } from '@playwright/test';
import { forEachSite } from './each-site.ts';

const elsewhere = 'https://attacker.example';

/** What somebody might get into a page, each with the directive that has to stop it. */
const injected: [directive: string, html: string][] = [
  ['script-src-elem', '<script>document.title = "taken"</script>'],
  ['script-src-elem', `<script src="${elsewhere}/taken.js"></script>`],
  ['script-src-elem', `<script type="module" src="${elsewhere}/module.js"></script>`],
  ['script-src-attr', '<img src="/favicon.ico" alt="" onload="document.title = \'taken\'">'],
  ['script-src-elem', '<a href="javascript:document.title=\'taken\'" id="press">go</a>'],
  ['style-src-elem', '<style>main { display: none !important }</style>'],
  ['style-src-elem', `<link rel="stylesheet" href="${elsewhere}/taken.css">`],
  ['style-src-attr', '<p style="position: fixed; inset: 0">pay here</p>'],
  ['img-src', `<img src="${elsewhere}/pixel.png" alt="">`],
  ['img-src', '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt="">'],
  ['frame-src', `<iframe src="${elsewhere}/frame.html"></iframe>`],
  ['frame-src', '<iframe srcdoc="<script>parent.document.title = \'taken\'</script>"></iframe>'],
  ['object-src', `<object data="${elsewhere}/object.svg"></object>`],
  ['media-src', `<video src="${elsewhere}/film.mp4" autoplay></video>`],
  ['base-uri', `<base href="${elsewhere}/">`],
  ['form-action', `<form action="${elsewhere}/"><button id="press">Send</button></form>`],
];
/** A frame of `about:srcdoc` is allowed as such, but it inherits the policy, which stops its script. */
const insideFrame = 'srcdoc';

type Part = 'header' | 'meta';

/** The markup that the copy of a page gets, and what happens then. */
interface Copy {
  html: string;
  violations: string[];
  asked: string[];
}

/** Serves a copy of a page with something in it that does not belong there, and one of its two policies. */
async function serveCopy(page: Page, path: string, part: Part): Promise<Copy> {
  const copy: Copy = { html: '', violations: [], asked: [] };
  await page.exposeFunction('violated', (directive: string) => copy.violations.push(directive));
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
      (globalThis as unknown as { violated(name: string): void }).violated(effectiveDirective),
    );
  });
  await page.context().route(`${elsewhere}/**`, (route) => {
    copy.asked.push(route.request().url());
    return route.fulfill({ body: 'document.title = "taken"', contentType: 'text/javascript' });
  });
  await page.route(path, async (route) => {
    const response = await route.fetch();
    const { 'content-security-policy': policy, ...headers } = response.headers();
    const html = await response.text();
    const kept =
      part === 'meta' ? html : html.replace(/<meta http-equiv="content-security-policy"[^>]*>/, '');
    return route.fulfill({
      headers:
        part === 'header' ? { ...headers, 'content-security-policy': policy ?? '' } : headers,
      body: kept.replace('</main>', `${copy.html}</main>`),
    });
  });
  return copy;
}

forEachSite((site) => {
  const path = `/${site.defaultLocale}/help/`;

  for (const part of ['header', 'meta'] as const) {
    test(`the ${part} stops whatever gets into a page`, async ({ page }) => {
      const copy = await serveCopy(page, path, part);
      for (const [directive, html] of injected) {
        // The header allows styles in a page, of which the page itself names those that are its own.
        if (part === 'header' && html.startsWith('<style>')) continue;
        Object.assign(copy, { html, violations: [], asked: [] });
        await page.goto(path);
        const after = () =>
          page.evaluate(() => ({
            title: document.title,
            base: document.baseURI,
            visible: document.querySelector('main')?.checkVisibility(),
            fixed: [...document.querySelectorAll('p')].some(
              (element) => getComputedStyle(element).position === 'fixed',
            ),
          }));
        await page.evaluate(() => document.getElementById('press')?.click());
        if (!html.includes(insideFrame))
          await expect.poll(() => copy.violations, html).toContain(directive);
        const { title, ...state } = await after();
        expect(title, html).not.toBe('taken');
        expect(state, html).toEqual({ base: site.origin + path, visible: true, fixed: false });
        expect(copy.asked, html).toEqual([]);
      }
    });
  }

  test('nobody can put a page into a frame of theirs', async ({ page }) => {
    await page.route(`${elsewhere}/`, (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<iframe src="${site.origin}${path}"></iframe>`,
      }),
    );
    await page.goto(`${elsewhere}/`);
    const frame = page.frames()[1];
    expect(frame?.url()).not.toBe(`${site.origin}${path}`);
  });

  test('the search works under the policy', async ({ page }) => {
    const violations: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') violations.push(message.text());
    });
    await page.goto(`/${site.defaultLocale}/search/?q=IOM`);
    await expect(page.locator('site-search li').first()).toBeVisible();
    expect(violations).toEqual([]);
  });

  test('a page that takes the place of another brings its styles', async ({ page }) => {
    await page.goto(`/${site.defaultLocale}/help/check/`);
    await page.locator('guided-check ul a').first().click();
    await expect
      .poll(() => page.evaluate(() => document.adoptedStyleSheets[0]?.cssRules.length ?? 0))
      .toBeGreaterThan(10);
    const heading = page.locator('h1');
    expect(await heading.evaluate((element) => getComputedStyle(element).fontFamily)).toMatch(
      /^system-ui/,
    );
  });
});
