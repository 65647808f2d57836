import assert from 'node:assert/strict';
import { test } from 'node:test';

process.env.MISSION = 'slovakia';
const { defaultAlternate, toAlternates } = await import('../../src/lib/alternates.ts');
const { mission, missionLocales } = await import('../../src/lib/mission.ts');

test('every locale of the mission has an address, the mission’s own first', () => {
  const alternates = toAlternates('news/a/', ['sk', 'en']);
  assert.deepEqual(
    alternates.map(({ locale }) => locale),
    missionLocales,
  );
  assert.equal(alternates[0]?.locale, mission.defaultLocale);
  assert.deepEqual(
    alternates.find(({ locale }) => locale === 'ar'),
    {
      ...{ locale: 'ar', lang: 'ar', dir: 'rtl', label: 'العربية' },
      ...{ href: '/ar/news/a/', translated: false },
    },
  );
});

test('only the locales that have the page are translations of it', () => {
  const translated = toAlternates('news/a/', ['sk', 'en']).filter(
    (alternate) => alternate.translated,
  );
  assert.deepEqual(
    translated.map(({ href }) => href),
    ['/sk/news/a/', '/en/news/a/'],
  );
});

test('where the page is missing, another path can be offered', () => {
  const [own, other] = toAlternates('news/year/2015/', ['sk'], 'news/');
  assert.equal(own?.href, '/sk/news/year/2015/');
  assert.equal(other?.href, '/en/news/');
});

test('x-default is English, else the mission’s own language, else nothing', () => {
  const chosen = (locales: Parameters<typeof toAlternates>[1]) =>
    defaultAlternate(toAlternates('a/', locales))?.href;
  assert.equal(chosen(['sk', 'en', 'uk']), '/en/a/');
  assert.equal(chosen(['sk', 'uk']), '/sk/a/');
  assert.equal(chosen(['uk']), undefined);
  assert.equal(chosen([]), undefined);
});
