import postcss, { type AtRule, type ChildNode, type Container } from 'postcss';

/** A piece of a style sheet: a rule with the classes that use it, a block of pieces, or what a property begins as. */
type Piece =
  | { text: string; needs: string[][] }
  | { open: string; pieces: Piece[] }
  | { property: string; text: string };

/** The attributes in a text that choose among styles, e.g. `data-tone=teal`, without quotes. */
const choicesIn = (text: string) =>
  [...text.matchAll(/(data-tone|data-drawing)="?([\w-]+)/g)].map(
    ([, name, value]) => `${name}=${value}`,
  );

/**
 * What a selector needs to be in the page: its classes (those inside brackets may be alternatives) and
 * the choice of a colour or drawing, of which a page has few.
 */
function classesOf(selector: string): string[] {
  const plain = selector.replaceAll(/(?<!\\)\((?:\\.|[^()\\]|\((?:\\.|[^()\\])*\))*\)/g, '');
  const classes = [...plain.matchAll(/\.((?:\\.|[\w-])+)/g)].map(([, name = '']) =>
    name.replaceAll(/\\(.)/g, '$1'),
  );
  return [...classes, ...choicesIn(plain)];
}

/** True for a declaration of what a property of Tailwind's is where no rule sets it. */
const isInitial = (node: ChildNode) => node.type === 'decl' && node.prop.startsWith('--tw-');

const toPieces = (parent: Container<ChildNode>): Piece[] =>
  (parent.nodes ?? []).flatMap((node): Piece[] => {
    if (node.type === 'rule' && node.selector.startsWith('*') && node.some(isInitial))
      return [{ open: node.selector, pieces: toPieces(node) }];
    if (node.type === 'decl' && isInitial(node)) return [{ property: node.prop, text: `${node};` }];
    if (node.type === 'rule')
      return [{ text: node.toString(), needs: node.selectors.map(classesOf) }];
    if (node.type !== 'atrule')
      return node.type === 'decl' ? [{ text: `${node};`, needs: [[]] }] : [];
    const { name, params, nodes } = node as AtRule;
    if (name === 'property') return [{ property: params, text: node.toString() }];
    return nodes && name !== 'keyframes' && name !== 'page' && name !== 'font-face'
      ? [{ open: `@${name} ${params}`, pieces: toPieces(node as AtRule) }]
      : [{ text: nodes ? node.toString() : `${node};`, needs: [[]] }];
  });

/**
 * Cuts a style sheet to what one page uses: rules for classes that the page does not have go, and what
 * only they read of properties. Everything else stays in its order, so the cascade is the same.
 * Returns a function of the classes that stand in the page or that its scripts may set.
 */
export function pruner(css: string): (classes: ReadonlySet<string>) => string {
  const pieces = toPieces(postcss.parse(css));
  return (classes) => {
    const cut = (list: Piece[], read: ReadonlySet<string>): string =>
      list
        .map((piece) => {
          if ('property' in piece) return read.has(piece.property) ? piece.text : '';
          if ('pieces' in piece) {
            const inside = cut(piece.pieces, read);
            return inside && `${piece.open}{${inside}}`;
          }
          return piece.needs.some((all) => all.every((name) => classes.has(name)))
            ? piece.text
            : '';
        })
        .join('');
    const rules = cut(pieces, new Set());
    return cut(
      pieces,
      new Set([...rules.matchAll(/var\((--[\w-]+)/g)].map(([, name = '']) => name)),
    );
  };
}

/** A style sheet that stands in a page. */
const sheet = /<style>([\s\S]*?)<\/style>/g;

const entities: Record<string, string> = {
  '#34': '"',
  '#38': '&',
  amp: '&',
  gt: '>',
  lt: '<',
  quot: '"',
};

/** The classes in the `class` attributes of a page, and its choices as `data-tone=teal`. */
export function classesIn(html: string): string[] {
  const page = html.replaceAll(sheet, '');
  // Most attributes stand in a page many times.
  const values = new Set([...page.matchAll(/\sclass="([^"]*)"/g)].map(([, value = '']) => value));
  const decoded = [...values]
    .join(' ')
    .replaceAll(/&(#?\w+);/g, (all, name) => entities[name] ?? all);
  return [...decoded.split(/\s+/), ...choicesIn(page)];
}

/** Every word in the texts of a script, among which are the classes that it sets. */
export const wordsIn = (script: string): string[] => script.split(/["'`\s]+/);

/** A page with its style sheets replaced and put together where the first stood: the policy names each by a hash. */
function withSheets(html: string, toSheet: (css: string) => string): string {
  const sheets = [...html.matchAll(sheet)].map(([, css = '']) => toSheet(css));
  let isFirst = true;
  return html.replaceAll(sheet, () => {
    const element = isFirst ? `<style>${sheets.join('')}</style>` : '';
    isFirst = false;
    return element;
  });
}

/** The style sheets that stand in a page: one text for all pages that have the same. */
export function sheetReader(): (html: string) => string[] {
  // A piece of a page would keep all of the page in memory.
  const known = new Map<string, string>();
  return (html) =>
    [...html.matchAll(sheet)].map(([, css = '']) => {
      const same = known.get(css);
      if (same === undefined) known.set(css, css);
      return same ?? css;
    });
}

/** Cuts one sheet to what a page with these classes uses: once for all pages that have the same. */
function sheetCutter(css: string, always: ReadonlySet<string>) {
  const prune = pruner(css);
  const known = new Map<string, string>();
  return (used: string[]): string => {
    const key = used.join(' ');
    const text = known.get(key) ?? prune(always.union(new Set(used)));
    known.set(key, text);
    return text;
  };
}

/**
 * Cuts the style sheets in pages to what each uses, beside the classes that scripts may set. Pages of one kind
 * mostly have the same classes: what was cut for one of them serves all.
 */
export function styleCutter(scripted: Iterable<string>): (html: string) => string {
  const always = new Set(scripted);
  // A list, not a map: to compare with few long texts is quicker than to look for one by its hash.
  const cutters: { css: string; cut: ReturnType<typeof sheetCutter> }[] = [];
  return (html) => {
    const used = [...new Set(classesIn(html))].filter((name) => !always.has(name)).sort();
    return withSheets(html, (css) => {
      const known = cutters.find((one) => one.css === css);
      if (known) return known.cut(used);
      const cut = sheetCutter(css, always);
      cutters.push({ css, cut });
      return cut(used);
    });
  };
}
