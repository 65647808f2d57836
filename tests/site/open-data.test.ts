import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { entryKinds } from '../../src/lib/open-data.ts';
import { apiHref, apiSchemaHref } from '../../src/lib/urls.ts';
import { readText, type Site, sites } from './built-pages.ts';
import { assertNone } from './problems.ts';

/** What programs read of the site: open data with their schemas, JSON feeds, citations. */

const pathOf = (url: string) => new URL(url).pathname;
const readJson = (site: Site, path: string) => JSON.parse(readText(site, path));

function validatorOf(site: Site, name: string) {
  const ajv = new Ajv2020({ strict: false });
  addFormats.default(ajv);
  return ajv.compile(readJson(site, apiSchemaHref(name)));
}

for (const site of sites) {
  const own = (path: string) => new URL(path, site.mission.site).href;
  const documents = [...site.addresses].filter((path) => /^\/api\/v1\/[a-z-]+\.json$/.test(path));
  const nameOf = (path: string) => path.slice('/api/v1/'.length, -'.json'.length);

  describe(site.id, () => {
    test('every open document has the form that its schema says', () => {
      const problems = documents.flatMap((path) => {
        const validate = validatorOf(site, nameOf(path));
        return validate(readJson(site, path))
          ? []
          : (validate.errors ?? []).map(
              ({ instancePath, message }) => `dist/${site.id}${path}${instancePath} ${message}`,
            );
      });
      assertNone(documents.length > 10 ? problems : [`dist/${site.id} has no open data`]);
    });

    test('every entry has the text that was written', () => {
      const folder = `src/content/${site.id}`;
      const wrong = entryKinds.flatMap((kind) =>
        readJson(site, apiHref(kind)).items.flatMap(
          ({ locale, slug, text }: { locale: string; slug: string; text: string }) => {
            const file = `${folder}/${kind}/${locale}/${slug}.mdx`;
            const [, , ...written] = readFileSync(file, 'utf8').split(/^---\n/m);
            return written.join('---\n').trim() === text ? [] : [file];
          },
        ),
      );
      assertNone(wrong);
    });

    test('the schemas refuse what has another form', () => {
      const wrong = { version: 1, kind: 'news', items: [{ slug: 1 }] };
      assertNone(documents.map(nameOf).filter((name) => validatorOf(site, name)(wrong)));
      const news = readJson(site, apiHref('news'));
      news.items[0].data.date = 'yesterday';
      assert.equal(validatorOf(site, 'news')(news), false);
    });

    test('the index names every document and how much is in it', () => {
      const { items } = readJson(site, apiHref('index'));
      const listed = items.map(({ url }: { url: string }) => pathOf(url));
      assert.deepEqual(
        listed.toSorted(),
        documents.filter((path) => path !== apiHref('index')).toSorted(),
      );
      for (const { url, schema, count } of items) {
        const document = readJson(site, pathOf(url));
        assert.ok(site.addresses.has(pathOf(schema)), schema);
        assert.equal((document.items ?? document.channels).length, count, url);
      }
    });

    test('entries name pages that exist, files name PDFs that exist', () => {
      const problems = documents.flatMap((path) =>
        (readJson(site, path).items ?? []).flatMap(
          ({ url, files = [] }: { url?: string; files?: { kind: string; url: string }[] }) =>
            [url, ...files.filter(({ kind }) => kind === 'own').map((file) => file.url)]
              .filter((address) => address !== undefined)
              .filter((address) => !site.addresses.has(pathOf(address)))
              .map((address) => `dist/${site.id}${path}: ${address} leads to no file`),
        ),
      );
      assertNone(problems);
    });

    test('the feed of videos carries the films that the site keeps', () => {
      const pages = site.pages.filter(
        ({ path, html, indexed }) =>
          indexed && /^\/\w+\/videos\/[^/]+\/$/.test(path) && html.includes('<video'),
      );
      const kept = globSync(`src/content/${site.id}/videos/*/*.mdx`).filter((file) =>
        /^film:/m.test(readFileSync(file, 'utf8')),
      );
      assert.equal(pages.length, kept.length);
      for (const { path, html } of pages) {
        const [, film = ''] = /<source src="([^"]+\.mp4)"/.exec(html) ?? [];
        const feed = readText(site, `/${path.split('/')[1]}/videos/feed.xml`);
        assert.ok(feed.includes(`<enclosure url="${own(film)}"`), path);
      }
    });

    test('every RSS feed has a JSON feed that says the same', () => {
      const feeds = [...site.addresses].filter((path) => path.endsWith('/feed.xml'));
      const problems = feeds.flatMap((path) => {
        const json = path.replace(/xml$/, 'json');
        if (!site.addresses.has(json)) return [`dist/${site.id}${path} has no JSON feed`];
        const rss = readText(site, path);
        const feed = readJson(site, json);
        const links = [...rss.matchAll(/<item>[\s\S]*?<link>([^<]+)</g)].map(([, link]) => link);
        const files = [...rss.matchAll(/<enclosure url="([^"]+)"/g)].map(([, link]) => link);
        const attached = feed.items.flatMap(
          (item: { attachments?: { url: string }[] }) => item.attachments?.[0]?.url ?? [],
        );
        return [
          feed.version === 'https://jsonfeed.org/version/1.1' ? '' : 'is no JSON Feed 1.1',
          feed.feed_url === own(json) ? '' : `says its address is ${feed.feed_url}`,
          JSON.stringify(feed.items.map(({ url }: { url: string }) => url)) ===
          JSON.stringify(links)
            ? ''
            : 'has other items than the RSS feed',
          JSON.stringify(attached) === JSON.stringify(files) ? '' : 'has other files than RSS',
          ...files.map((file = '') =>
            site.addresses.has(pathOf(file)) ? '' : `carries ${file}, which does not exist`,
          ),
        ]
          .filter(Boolean)
          .map((fault) => `dist/${site.id}${json} ${fault}`);
      });
      assertNone(problems);
    });

    test('PDFs are carried by the feed of publications and of their programme', () => {
      const { items } = readJson(site, apiHref('publications'));
      const withFile = items.find(({ files }: { files: unknown[] }) => files.length > 0);
      assert.ok(withFile, 'a publication has a file');
      const feed = readText(site, `/${withFile.locale}/publications/feed.xml`);
      const file = withFile.files.find(({ lang }: { lang: string }) => lang === withFile.locale);
      assert.ok(feed.includes(`<enclosure url="${file.url}" length="${file.bytes}"`));
      const ofProgramme = items.find(
        ({ files, data }: { files: unknown[]; data: { programme?: string } }) =>
          files.length > 0 && data.programme,
      );
      if (!ofProgramme) return;
      const { locale, data, url } = ofProgramme;
      const programmeFeed = readText(site, `/${locale}/programmes/${data.programme}/feed.xml`);
      assert.ok(programmeFeed.includes(`<link>${url}</link>`));
    });

    test('every publication page has its citation in three formats', () => {
      const { items } = readJson(site, apiHref('publications'));
      const problems = items.flatMap(({ url, data }: { url: string; data: { title: string } }) => {
        const page = pathOf(url);
        const [csl] = readJson(site, `${page}citation.json`);
        return [
          csl.URL === url ? '' : 'cites another address',
          readText(site, `${page}citation.bib`).startsWith('@') ? '' : 'has no BibTeX',
          /^TY {2}- [A-Z]+\n[\s\S]*ER {2}-/.test(readText(site, `${page}citation.ris`))
            ? ''
            : 'has no RIS',
          data.title ? '' : 'has no title',
        ]
          .filter(Boolean)
          .map((fault) => `dist/${site.id}${page} ${fault}`);
      });
      assertNone(problems);
    });
  });
}
