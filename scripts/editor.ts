/**
 * `npm run editor` serves the editor on http://localhost:4322/ (or `PORT`) for the files of this very
 * folder: the browser asks for the folder, nothing leaves the machine, no account is needed.
 */
import { createServer } from 'node:http';
import { mission, missionId } from '../src/lib/mission.ts';
import { bundleEditor, writeEditor } from './editor/bundle.ts';
import { editorHandler } from './editor/handler.ts';

const folder = `.cache/editor/${missionId}`;
const port = Number(process.env.PORT ?? 4322);
await bundleEditor(folder);
writeEditor({ folder, missionId, mission, backend: { repo: `local/${missionId}` } });
createServer(editorHandler(folder)).listen(port, 'localhost', () => {
  console.log(`The editor of ${missionId} is on http://localhost:${port}/`);
  console.log('Open it in Chrome or Edge, choose "Work with Local Repository", then this folder:');
  console.log(process.cwd());
});
