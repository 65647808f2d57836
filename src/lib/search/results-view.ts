import type { Foreign } from './best.ts';
import type { Engine } from './engine.ts';
import type { TextHit } from './full-text.ts';
import type { QuickIndex } from './quick-index.ts';
import { firstSize, toResultItem, toSuggestionItem } from './result-items.ts';
import type { Suggestion } from './suggestions.ts';

const nextSize = 20;

/** What stands on the page of results, each thing in its place. */
export class ResultsView {
  readonly #root: HTMLElement;
  readonly #own: QuickIndex;
  #hits: TextHit[] = [];
  #shown = 0;

  /** @param own the index of the reader's language */
  constructor(root: HTMLElement, own: QuickIndex) {
    this.#root = root;
    this.#own = own;
    this.#part('[data-more]').addEventListener('click', () => this.#showMore(true));
    root.addEventListener('keydown', (event) => this.#moveFocus(event));
  }

  #part<T extends HTMLElement>(selector: string) {
    return this.#root.querySelector(selector) as T;
  }

  clear(): void {
    this.#hits = [];
    this.#part('ol').replaceChildren();
    this.#part('[role="status"]').textContent = '';
    for (const name of ['full', 'foreign', 'empty', 'more', 'corrected'])
      this.#part(`[data-${name}]`).hidden = true;
  }

  showSuggestions(found: Suggestion[]): void {
    const best = this.#part('[data-best]');
    best.hidden = found.length === 0;
    best
      .querySelector('ul')
      ?.replaceChildren(...found.map((one) => toSuggestionItem(this.#root, one, this.#own)));
  }

  /** Pages of other languages, under a heading of their own. */
  showForeign(foreign: Foreign[]): void {
    const block = this.#part('[data-foreign]');
    block.hidden = foreign.length === 0;
    block.querySelector('ul')?.replaceChildren(
      ...foreign.map(({ suggestion, from }) => {
        const item = toSuggestionItem(this.#root, suggestion, from.index);
        item.lang = from.index.lang;
        item.dir = from.index.dir;
        item.querySelector('span')?.append(` · ${from.index.label}`);
        return item;
      }),
    );
  }

  /** The full text, the best first, in the language that it is written in. */
  async showHits(hits: TextHit[], { lang, dir }: QuickIndex): Promise<void> {
    this.#part('[data-empty]').hidden = hits.length > 0;
    Object.assign(this.#part('ol'), { lang, dir });
    this.#hits = hits;
    this.#shown = 0;
    await this.#showMore(false);
  }

  /** Says how many pages there are, and which words were taken for others. */
  async say(count: number, engine: Engine, corrections: Map<string, string>): Promise<void> {
    const { none, lang, corrected } = this.#root.dataset;
    const texts = JSON.parse(this.#root.dataset.count ?? '{}');
    const form = texts[new Intl.PluralRules(lang).select(count)] ?? texts.other;
    this.#part('[role="status"]').textContent =
      count === 0 ? (none ?? '') : form.replace('{count}', count.toLocaleString(lang));
    this.#part('[data-full]').hidden = count === 0;
    const note = this.#part('[data-corrected]');
    const meant = await Promise.all([...corrections.values()].map((word) => engine.spell(word)));
    note.hidden = meant.length === 0;
    note.textContent = (corrected ?? '')
      .replace('{typed}', [...corrections.keys()].join(' '))
      .replace('{meant}', meant.join(' '));
  }

  sayFailed(): void {
    this.#part('[role="status"]').textContent = this.#root.dataset.failed ?? '';
    this.#part('[data-empty]').hidden = false;
  }

  /** The same question in the other languages, on their own pages. */
  leadElsewhere(query: string, language: string): void {
    for (const link of this.#root.querySelectorAll<HTMLAnchorElement>('[data-elsewhere] a')) {
      link.search = new URLSearchParams({ q: query }).toString();
      link.hidden = link.hreflang === language;
    }
  }

  async #showMore(moveFocus: boolean): Promise<void> {
    const hits = this.#hits;
    const size = this.#shown === 0 ? firstSize : nextSize;
    const next = hits.slice(this.#shown, this.#shown + size);
    const items = await Promise.all(next.map((hit) => toResultItem(this.#root, hit, this.#own)));
    // Another question was answered in the meantime.
    if (hits !== this.#hits) return;
    const list = this.#part('ol');
    if (this.#shown === 0) list.replaceChildren();
    list.append(...items);
    if (moveFocus) items[0]?.querySelector('a')?.focus();
    this.#shown += next.length;
    this.#part('[data-more]').hidden = this.#shown >= hits.length;
  }

  /** Down and up walk from the field through the results and back. */
  #moveFocus(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const stops = [...this.#root.querySelectorAll<HTMLElement>('input, ul a, ol a')].filter(
      (stop) => stop.offsetParent !== null,
    );
    const place = stops.indexOf(document.activeElement as HTMLElement);
    if (!step || place === -1) return;
    const next = stops[place + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
  }
}
