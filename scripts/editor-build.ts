/**
 * `npm run editor:build -- --repository owner/name [--branch main] [--api https://git.example.org/api/v3]`
 * puts the editor of the mission named by `MISSION` into `dist-editor/<mission>/`, for an origin of its own.
 */
import { parseArgs } from 'node:util';
import { mission, missionId } from '../src/lib/mission.ts';
import { bundleEditor, writeEditor } from './editor/bundle.ts';

const { values } = parseArgs({
  options: {
    repository: { type: 'string' },
    branch: { type: 'string', default: 'main' },
    api: { type: 'string', default: 'https://api.github.com' },
  },
});
const { repository: repo, branch, api } = values;
if (!repo || !/^[\w.-]+\/[\w.-]+$/.test(repo)) {
  console.error('Say where the editor saves to: npm run editor:build -- --repository owner/name');
  process.exit(1);
}
const folder = `dist-editor/${missionId}`;
await bundleEditor(folder);
const backend = { repo, branch, api_root: api };
writeEditor({ folder, missionId, mission, backend, host: new URL(api).origin });
console.log(`Built ${folder}. It belongs on an origin of its own, e.g. https://edit.example.org/.`);
