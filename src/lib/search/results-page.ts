import type { Locale } from '../locales.ts';
import type { PagefindFilters } from '../pagefind.ts';
import { byDate } from './answers.ts';
import { type Foreign, leastAbove, mayFit, settled } from './best.ts';
import { type Engine, openEngine } from './engine.ts';
import { once } from './files.ts';
import { chosenIn, fillChoices, filterNames, writeAddress } from './filter-fields.ts';
import type { TextHit } from './full-text.ts';
import { openQuickSearch, type QuickSearch } from './quick-search.ts';
import { firstSize, toResultItem, toSuggestionItem } from './result-items.ts';
import type { Suggestion } from './suggestions.ts';

/**
 * The page of results: suggestions at once, the full text when it has come, each in its place, so that
 * nothing moves that somebody is about to press. What is typed stays in the browser and in the address.
 */

/** The full text is asked when nothing was typed for so long, in milliseconds. */
const pause = 250;
const nextSize = 20;

export class ResultsPage {
  readonly #root: HTMLElement;
  readonly #quick: QuickSearch;
  readonly #engine: (locale: string) => Promise<Engine>;
  #hits: TextHit[] = [];
  #shown = 0;
  #turn = 0;
  #filled = '';

  constructor(root: HTMLElement, quick: QuickSearch) {
    const home = (root.dataset.index ?? '').replace(/[^/]*$/, '');
    this.#root = root;
    this.#quick = quick;
    this.#engine = once(async (locale) => openEngine(await quick.prepared(locale as Locale), home));
    this.#form.addEventListener('input', (event) =>
      this.#answer(event.target instanceof HTMLSelectElement ? 0 : pause),
    );
    // Sections have other names in another language.
    this.#select('language').addEventListener('input', () => {
      for (const name of filterNames) this.#select(name).value = '';
    });
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#answer(0);
    });
    // What there is to choose is another request.
    this.#details.addEventListener('toggle', () => this.#fillOpened());
    this.#part('[data-more]').addEventListener('click', () => this.#showMore(true));
    root.addEventListener('keydown', (event) => this.#moveFocus(event));
  }

  /** Answers what the address asks. */
  async start(address: URLSearchParams): Promise<void> {
    const chosen = address.get('language') || this.#quick.own.index.locale;
    const filtered = ['language', 'sort', ...filterNames].filter((name) => address.get(name));
    this.#details.open = filtered.length > 0;
    for (const name of ['language', 'sort']) {
      const value = address.get(name);
      if (value) this.#select(name).value = value;
    }
    if (filtered.length > 0) {
      await this.#fill(chosen);
      for (const name of filterNames) this.#select(name).value = address.get(name) ?? '';
    }
    await this.#answer(0);
  }

  get #topics() {
    return document.getElementById('topics') as HTMLElement;
  }

  get #details() {
    return this.#part<HTMLDetailsElement>('details');
  }

  get #form() {
    return this.#part<HTMLFormElement>('form');
  }

  #part<T extends HTMLElement>(selector: string) {
    return this.#root.querySelector(selector) as T;
  }

  #select(name: string) {
    return this.#part<HTMLSelectElement>(`select[name="${name}"]`);
  }

  async #fillOpened(): Promise<void> {
    const chosen = this.#select('language').value || this.#quick.own.index.locale;
    // Where it cannot be loaded, the question says so.
    if (this.#details.open) await this.#fill(chosen).catch(() => {});
  }

  /** Offers the sections, programmes and years that the pages of a language have. */
  async #fill(locale: string): Promise<void> {
    if (this.#filled === locale) return;
    const choices = await (await this.#engine(locale)).pagefind.filters();
    this.#filled = locale;
    fillChoices(this.#form, choices, this.#root.dataset.lang);
  }

  async #answer(delay: number): Promise<void> {
    const turn = ++this.#turn;
    const fields = new FormData(this.#form);
    const query = String(fields.get('q')).trim();
    const language = String(fields.get('language') || this.#quick.own.index.locale);
    const isOwn = language === this.#quick.own.index.locale;
    const shown = query && isOwn ? this.#quick.suggest(query) : [];
    this.#showSuggestions(shown);
    await new Promise((resolve) => setTimeout(resolve, delay));
    if (turn !== this.#turn) return;

    writeAddress(query, fields);
    const filters = chosenIn(fields, filterNames);
    this.#topics.hidden = this.#isAsked(query, filters);
    if (!this.#isAsked(query, filters)) {
      this.#clear();
      return;
    }
    const asked = isOwn && query ? this.#quick.ask(query) : { suggestions: [], foreign: [] };
    try {
      const engine = await this.#engine(language);
      if (this.#details.open) await this.#fill(language);
      const answer = await engine.ask(query, filters);
      const { hits, corrections } = answer;
      const { suggestions, foreign } = await asked;
      if (turn !== this.#turn) return;
      this.#hits = fields.get('sort') ? await byDate(engine.pagefind, answer, filters) : hits;
      this.#showSuggestions(
        settled(shown, suggestions, leastAbove(query, this.#quick.own, answer)),
      );
      this.#showForeign(foreign);
      await this.#say(hits.length, engine, corrections);
      this.#part('[data-empty]').hidden = hits.length > 0;
      this.#elsewhere(query, language);
      const list = this.#part('ol');
      ({ lang: list.lang, dir: list.dir } = (await this.#quick.prepared(language as Locale)).index);
      await this.#restart();
    } catch {
      const { suggestions, foreign } = await asked;
      if (turn !== this.#turn) return;
      this.#showSuggestions(settled(shown, suggestions, mayFit));
      this.#showForeign(foreign);
      this.#part('[role="status"]').textContent = this.#root.dataset.failed ?? '';
      this.#part('[data-empty]').hidden = false;
    }
  }

  #isAsked = (query: string, filters: PagefindFilters) =>
    query !== '' || Object.keys(filters).length > 0;

  #clear(): void {
    this.#hits = [];
    this.#part('ol').replaceChildren();
    this.#part('[role="status"]').textContent = '';
    for (const name of ['full', 'foreign', 'empty', 'more', 'corrected'])
      this.#part(`[data-${name}]`).hidden = true;
  }

  #showSuggestions(found: Suggestion[]): void {
    const best = this.#part('[data-best]');
    const { index } = this.#quick.own;
    best.hidden = found.length === 0;
    best
      .querySelector('ul')
      ?.replaceChildren(...found.map((one) => toSuggestionItem(this.#root, one, index)));
  }

  #showForeign(foreign: Foreign[]): void {
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

  async #say(count: number, engine: Engine, corrections: Map<string, string>): Promise<void> {
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

  /** The same question in the other languages, on their own pages. */
  #elsewhere(query: string, language: string): void {
    for (const link of this.#root.querySelectorAll<HTMLAnchorElement>('[data-elsewhere] a')) {
      link.search = new URLSearchParams({ q: query }).toString();
      link.hidden = link.hreflang === language;
    }
  }

  async #restart(): Promise<void> {
    this.#shown = 0;
    await this.#showMore(false);
  }

  async #showMore(moveFocus: boolean): Promise<void> {
    const turn = this.#turn;
    const size = this.#shown === 0 ? firstSize : nextSize;
    const next = this.#hits.slice(this.#shown, this.#shown + size);
    const items = await Promise.all(
      next.map((hit) => toResultItem(this.#root, hit, this.#quick.own.index)),
    );
    if (turn !== this.#turn) return;
    const list = this.#part('ol');
    if (this.#shown === 0) list.replaceChildren();
    list.append(...items);
    if (moveFocus) items[0]?.querySelector('a')?.focus();
    this.#shown += next.length;
    this.#part('[data-more]').hidden = this.#shown >= this.#hits.length;
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

/** Makes a `<site-search>` answer. */
export const loadResults = async (root: HTMLElement): Promise<ResultsPage> =>
  new ResultsPage(root, await openQuickSearch(root.dataset.index ?? ''));
