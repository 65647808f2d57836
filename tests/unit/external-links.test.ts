import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, test } from 'node:test';
import { loadContent } from '../../scripts/checks/content.ts';
import { ask, askAll, linksOf, toLinkReport } from '../../scripts/links/external.ts';
import { projectWith } from './projects.ts';

const statuses: Record<string, number> = { '/there': 200, '/gone': 404, '/guarded': 403 };
const server = createServer((request, response) => {
  if (request.url === '/no-head' && request.method === 'HEAD') response.statusCode = 405;
  else response.statusCode = statuses[request.url ?? ''] ?? 200;
  response.end();
}).listen(0, '127.0.0.1');
await new Promise((listening) => server.once('listening', listening));
after(() => server.close());
const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const link = (path: string) => ({ url: origin + path, places: ['a.mdx:1'] });

test('a page that is not there is told; a refusal is no proof', async () => {
  assert.equal((await ask(link('/there'))).fault, undefined);
  assert.equal((await ask(link('/gone'))).fault, 'answers 404');
  assert.equal((await ask(link('/guarded'))).fault, undefined);
  assert.equal((await ask(link('/no-head'))).fault, undefined);
});

test('a website that does not answer is told', async () => {
  const answer = await ask({ url: 'http://127.0.0.1:1/', places: [] });
  assert.match(answer.fault ?? '', /^does not answer/);
});

test('the report counts, and names the places', async () => {
  const answers = await askAll([link('/there'), link('/gone')]);
  assert.equal(
    toLinkReport(answers),
    `2 addresses of other websites were asked; 1 did not answer as they should.\n\n- \`${origin}/gone\` answers 404\n  - a.mdx:1`,
  );
});

test('links of texts and fields are found once each, with their places', () => {
  const links = linksOf(loadContent(projectWith('links'), 'testland'));
  const iom = links.find(({ url }) => url === 'https://www.iom.int');
  assert.ok(iom?.places.includes('src/content/testland/news/sk/advice.mdx:18'));
  assert.equal(new Set(links.map(({ url }) => url)).size, links.length);
});
