import { readFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';

/** Serves a written editor with the headers of its `_headers`, as its host does. */
export function editorHandler(folder: string): RequestListener {
  const lines = readFileSync(join(folder, '_headers'), 'utf8').trim().split('\n').slice(1);
  const headers = new Map(
    lines.map((line) => {
      const [name = '', ...value] = line.trim().split(': ');
      return [name, value.join(': ')];
    }),
  );
  return sirv(folder, { dev: true, setHeaders: (response) => void response.setHeaders(headers) });
}
