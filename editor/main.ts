import CMS from '@sveltia/cms';
import { readEntry, writeEntry } from '../src/lib/entry-file.ts';
import { editorComponents } from './components.ts';
import type { EditorData } from './config.ts';

const response = await fetch('editor.json');
if (!response.ok) throw new Error(`editor.json: ${response.status} ${response.statusText}`);
const data = (await response.json()) as EditorData;

for (const [kind, format] of Object.entries(data.formats))
  CMS.registerCustomFormat(kind, 'mdx', {
    fromFile: readEntry,
    toFile: (entry: Record<string, unknown>) => writeEntry(entry, format),
  });
for (const component of editorComponents(data)) CMS.registerEditorComponent(component);
CMS.init({ config: data.config });
