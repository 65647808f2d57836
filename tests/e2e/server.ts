/** Serves every built mission, each on its own port, for as long as the tests run. */
import { createServer } from 'node:http';
import { siteHandler } from '../../scripts/site-handler.ts';
import { host, toSites } from './sites.ts';

for (const { folder, port } of toSites()) createServer(siteHandler(folder)).listen(port, host);
