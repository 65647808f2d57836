import {
  type Document,
  LineCounter,
  type Node,
  type Pair,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  visit,
} from 'yaml';
import { reasonFor } from './yaml-reasons.ts';

/**
 * YAML with the place of everything in it, so that each message can point at the very word to mend.
 * Dates are read as the build reads them (an impossible day rolls over into the next month) and kept
 * as written too, because only the written text shows the mistake.
 */

export type Path = readonly PropertyKey[];

export interface Point {
  line: number;
  column: number;
}

/** Something wrong at a place in a file: what it is and how to mend it. */
export interface Fault extends Point {
  what: string;
  mend: string;
}

/** One plain value. `source` is the text as written, without quotes. */
export interface Scalar extends Point {
  path: Path;
  value: unknown;
  source: string;
  /** The place of a part of the text, or of the value where the part is spread over lines. */
  pointOf(part: string): Point;
}

export interface Yaml {
  data: unknown;
  faults: Fault[];
  scalars: Scalar[];
  /** The place of a field. A field that is not there has the place of the nearest field around it. */
  positionOf(path: Path, part?: 'key' | 'value'): Point;
}

const pathKey = (path: Path) => path.map(String).join('\n');

/** Faults of the text itself; one per line, since one slip makes the parser complain several times. */
function findFaults(doc: Document.Parsed, text: string, lines: LineCounter): Fault[] {
  const toFault = (code: string, offset: number, message = ''): Fault => {
    const reason = reasonFor(code, { text, offset, message });
    const { line, col } = lines.linePos(reason.offset ?? offset);
    return { line, column: col, what: reason.what, mend: reason.mend };
  };
  const faults = [...doc.errors, ...doc.warnings].map(({ code, message, pos }) =>
    toFault(code, pos[0], message),
  );
  visit(doc, {
    Alias(_, { range }) {
      faults.push(toFault('BAD_ALIAS', range?.[0] ?? 0));
    },
  });
  return faults.filter(
    (fault, index) => faults.findIndex(({ line }) => line === fault.line) === index,
  );
}

/** Reads YAML that begins on line `firstLine` of a file; all places are places in that file. */
export function readYaml(yaml: string, firstLine = 1): Yaml {
  const text = '\n'.repeat(firstLine - 1) + yaml;
  const lines = new LineCounter();
  const doc = parseDocument(text, { lineCounter: lines, customTags: ['timestamp'] });
  const faults = findFaults(doc, text, lines);
  const points = new Map<string, { key?: Point; value?: Point }>();
  const scalars: Scalar[] = [];

  const pointAt = (offset: number): Point => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };

  function collect(node: unknown, path: Path, key?: Point): void {
    if (node === null || isAlias(node)) return;
    const [start, end] = (node as Node).range ?? [0, 0];
    points.set(pathKey(path), { key, value: pointAt(start) });
    if (isMap(node)) {
      for (const { key: name, value } of node.items as Pair<Node, Node | null>[]) {
        const child = [...path, isScalar(name) ? String(name.value) : String(name)];
        const keyPoint = pointAt(name.range?.[0] ?? start);
        points.set(pathKey(child), { key: keyPoint });
        collect(value, child, keyPoint);
      }
    } else if (isSeq(node)) {
      for (const [index, item] of node.items.entries()) collect(item, [...path, index]);
    } else if (isScalar(node)) {
      const written = text.slice(start, end);
      scalars.push({
        path,
        value: node.value,
        source: node.source ?? written,
        ...pointAt(start),
        pointOf: (part) => pointAt(start + Math.max(0, written.indexOf(part))),
      });
    }
  }
  collect(doc.contents, []);

  function positionOf(path: Path, part: 'key' | 'value' = 'value'): Point {
    const found = path.length > 0 && points.get(pathKey(path));
    if (found) return found[part] ?? found.key ?? (found.value as Point);
    return path.length > 0 ? positionOf(path.slice(0, -1), 'key') : { line: firstLine, column: 1 };
  }

  return { data: faults.length > 0 ? undefined : doc.toJS(), faults, scalars, positionOf };
}
