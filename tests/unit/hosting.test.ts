import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { toCaddySite } from '../../src/lib/hosting/caddy.ts';
import { toNginxMaps, toNginxSite } from '../../src/lib/hosting/nginx.ts';
import {
  cacheControl,
  sensitivePlaces,
  siteHeaders,
} from '../../src/lib/hosting/response-headers.ts';
import { isForServers } from '../../src/lib/hosting/site.ts';
import { toHeadersFile } from '../../src/lib/hosting/static-host.ts';

const places = sensitivePlaces([
  '/sk/help/check/',
  '/sk/help/check/age/',
  '/en/help/check/',
  '/en/guides/return/leaflet/',
  '/en/guides/return/',
]);
const site = {
  mission: 'testland',
  locales: ['sk', 'en'],
  places,
  redirects: [{ path: '/old/', query: [], to: '/en/' }],
};

test('sensitive places are few: one for all languages and for what lies below', () => {
  assert.deepEqual(places, ['guides/return/', 'help/check/']);
  assert.throws(() => sensitivePlaces(['/sk/']), /not a page below the home/);
});

test('an address is kept for ever, never, or until it is asked about', () => {
  const of = (path: string) => cacheControl(path, places);
  assert.equal(of('/ar/help/check/age/'), 'no-store');
  assert.equal(of('/en/guides/return/share/'), 'no-store');
  assert.equal(of('/_astro/a.b1.js'), 'public, max-age=31536000, immutable');
  assert.equal(of('/pagefind/fragment/en_1.pf_fragment'), of('/_astro/a.b1.js'));
  assert.equal(of('/pagefind/pagefind-entry.json'), 'public, no-cache');
  assert.equal(of('/en/'), 'public, no-cache');
});

test('files for servers and hidden files are sent to nobody, but security.txt is', () => {
  for (const path of ['/_headers', '/sensitive-paths.json', '/.server/site.caddy', '/.git/config'])
    assert.ok(isForServers(path), path);
  assert.ok(!isForServers('/.well-known/security.txt'));
  assert.ok(!isForServers('/en/help/'));
});

describe('the same rules in the words of each server', () => {
  const texts = {
    _headers: toHeadersFile(site),
    nginx: toNginxMaps(site) + toNginxSite(site),
    caddy: toCaddySite(site),
  };

  for (const [name, text] of Object.entries(texts)) {
    test(`${name} sends every header of the site and stores no sensitive page`, () => {
      for (const [header, value] of Object.entries(siteHeaders)) {
        assert.ok(text.includes(header), header);
        assert.ok(text.includes(value), header);
      }
      for (const place of places) assert.ok(text.includes(place), place);
      assert.ok(text.includes('no-store'));
    });
  }

  test('no header of a static host stands in two rules, whose values it would join', () => {
    const rules = texts._headers.split(/\n(?=\/)/);
    assert.equal(rules.filter((rule) => rule.includes('X-Frame-Options')).length, 1);
    assert.ok(!rules[0]?.includes('Cache-Control'));
  });

  test('more rules than a static host takes stop the build', () => {
    const many = Array.from({ length: 100 }, (_, index) => `page-${index}/`);
    assert.throws(() => toHeadersFile({ ...site, places: many }), /has 106 rules/);
  });

  test('nginx and Caddy lead on from an old address', () => {
    assert.match(texts.nginx, /"\^\/old\(\/\.\*\)\?\$"\) \{ return 301 \/en\/; \}/);
    assert.match(texts.caddy, /redir @redirect0 \/en\/ 301/);
  });
});
