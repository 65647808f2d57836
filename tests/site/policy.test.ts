import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { globSync } from 'node:fs';
import { extname } from 'node:path';
import { describe, test } from 'node:test';
import { mediaTypes } from '../../src/lib/hosting/media-types.ts';
import { cacheControl, sensitivePlaces } from '../../src/lib/hosting/response-headers.ts';
import { isForServers } from '../../src/lib/hosting/site.ts';
import { elementsOf, type Page, readText, sites } from './built-pages.ts';
import { assertNone } from './problems.ts';

const isPolicy = ({ attributes }: { attributes: Record<string, string> }) =>
  attributes['http-equiv'] === 'content-security-policy';
const forbidden = new Set(['iframe', 'object', 'embed', 'base', 'frame', 'portal']);

/** What a page has that its own policy would stop, or that it lacks. */
function faultsOf({ html }: Page): string[] {
  const elements = elementsOf(html);
  const head = elements.filter(({ parent }) => parent?.name === 'head');
  const policy = head[1];
  if (!policy || !isPolicy(policy) || elements.filter(isPolicy).length !== 1)
    return ['has not one policy, right after its charset'];
  const { content = '' } = policy.attributes;
  const styles = elements.filter(({ name }) => name === 'style');
  const foreign = styles.filter((style) => {
    const hash = createHash('sha256').update(style.content).digest('base64');
    return !content.includes(`'sha256-${hash}'`);
  });
  const hashes = content.match(/'sha256-/g)?.length ?? 0;
  const inline = elements.filter(
    ({ name, attributes }) =>
      name === 'script' && !attributes.src && attributes.type !== 'application/ld+json',
  );
  return [
    ...foreign.map(() => 'has a style that its policy does not name'),
    ...(hashes > styles.length ? ['names a style that it does not have'] : []),
    ...inline.map((script) => `has a script in it: ${script.content.slice(0, 40)}`),
    ...elements.filter(({ name }) => forbidden.has(name)).map(({ name }) => `has a <${name}>`),
    ...elements
      .filter(({ attributes }) => /^\s*javascript:/i.test(attributes.href ?? ''))
      .map(() => 'has a link that is a script'),
    ...elements
      .filter(
        ({ name, attributes }) =>
          name === 'form' && /^(https?:)?\/\//.test(attributes.action ?? ''),
      )
      .map(() => 'has a form that sends to another site'),
  ];
}

for (const site of sites) {
  describe(site.id, () => {
    test('every page carries a policy that fits it, and nothing that the policy forbids', () => {
      assert.ok(site.pages.length > 300);
      assertNone(
        site.pages.flatMap((page) => faultsOf(page).map((fault) => `${page.file} ${fault}`)),
      );
    });

    test('every kind of file has a type', () => {
      const kinds = new Set(
        [...site.addresses].filter((path) => !path.endsWith('/')).map((path) => extname(path)),
      );
      const unknown = [...kinds].filter((kind) => !mediaTypes[kind.slice(1)] && kind !== '.conf');
      assertNone(unknown.filter((kind) => kind !== '.caddy'));
    });

    test('the rules of servers cover every sensitive page and not the way to help', () => {
      const paths: string[] = JSON.parse(readText(site, '/sensitive-paths.json'));
      const places = sensitivePlaces(paths);
      assertNone(paths.filter((path) => cacheControl(path, places) !== 'no-store'));
      for (const locale of Object.keys(site.mission.locales))
        for (const path of [`/${locale}/`, `/${locale}/help/`, `/${locale}/contact/`])
          assert.equal(cacheControl(path, places), 'public, no-cache', path);
      for (const name of ['/_headers', '/.server/nginx-maps.conf', '/.server/site.caddy'])
        assert.ok(readText(site, name).includes('no-store') && isForServers(name), name);
    });

    test('only what has a hash in its name is kept for ever', () => {
      const kept = globSync('{_astro,pagefind}/**/*.*', { cwd: site.folder })
        .map((file) => `/${file.replaceAll('\\', '/')}`)
        .filter((path) => cacheControl(path, []).includes('immutable'));
      assert.ok(kept.length > 50);
      assertNone(kept.filter((path) => !/[._][\w-]{7,}(_\w+)?\.\w+$/.test(path)));
    });
  });
}
