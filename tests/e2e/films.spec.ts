import { expect, test } from '@playwright/test';
import { useStrings } from '../../src/lib/strings.ts';
import { forEachSite } from './each-site.ts';
import { entryPages } from './page-types.ts';

const slug = 'reach-the-migration-information-centre';

forEachSite((site) => {
  test('no video page asks anybody else, and none loads a film before a click', async ({
    page,
    context,
  }) => {
    test.setTimeout(120_000);
    const foreign: string[] = [];
    const films: string[] = [];
    await context.route('**/*', async (route) => {
      const url = route.request().url();
      if (/\.(mp4|webm)$/.test(url)) films.push(url);
      if (url.startsWith(`${site.origin}/`)) return route.continue();
      foreign.push(url);
      return route.abort();
    });
    const paths = site.locales.flatMap((locale) => entryPages(site, locale, 'videos'));
    expect(paths.length).toBeGreaterThan(0);
    for (const path of paths) {
      await page.goto(path, { waitUntil: 'load' });
      await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
      await expect.soft(page.locator('iframe, embed, object'), path).toHaveCount(0);
      expect.soft(foreign.splice(0), path).toEqual([]);
      expect.soft(films.splice(0), path).toEqual([]);
    }
  });

  if (site.mission !== 'slovakia') return;
  for (const locale of ['sk', 'en', 'uk', 'ar'] as const) {
    const t = useStrings(locale);

    test(`${locale}: the film plays, with captions and a transcript in this language`, async ({
      page,
    }) => {
      await page.goto(`/${locale}/videos/${slug}/`);
      const video = page.locator('video');
      await expect(video).toBeVisible();
      await video.evaluate(async (element: HTMLVideoElement) => {
        element.muted = true;
        await element.play();
      });
      await expect
        .poll(() => video.evaluate((element: HTMLVideoElement) => element.currentTime))
        .toBeGreaterThan(0.2);
      const duration = await video.evaluate((element: HTMLVideoElement) => element.duration);
      expect(Math.round(duration)).toBe(40);

      // Each track is asked for when it is switched on.
      const tracks = await video.evaluate(async (element: HTMLVideoElement) => {
        const found: Record<string, string[]> = {};
        for (const track of element.querySelectorAll('track')) {
          track.track.mode = 'hidden';
          if (track.readyState !== HTMLTrackElement.LOADED)
            await new Promise((resolve) => track.addEventListener('load', resolve, { once: true }));
          found[track.srclang] = [...(track.track.cues ?? [])].map((cue) => (cue as VTTCue).text);
        }
        return found;
      });
      expect(Object.keys(tracks).sort()).toEqual(['ar', 'en', 'sk', 'uk']);
      for (const [language, cues] of Object.entries(tracks))
        expect(cues.length, language).toBeGreaterThan(3);

      const heading = page.getByRole('heading', { name: t('video.transcript'), exact: true });
      await expect(heading).toBeVisible();
      const transcript = page.locator('section').filter({ has: heading });
      for (const text of tracks[locale] ?? []) await expect(transcript).toContainText(text);
    });
  }

  test('the film is found by what it says', async ({ page }) => {
    await page.goto('/en/search/');
    await page.getByRole('searchbox').fill('"Visits are by appointment only"');
    await expect(page.locator(`a[href*="/en/videos/${slug}/"]`).first()).toBeVisible();
  });
});
