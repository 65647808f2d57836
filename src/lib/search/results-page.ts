import type { Locale } from '../locales.ts';
import type { PagefindFilters } from '../pagefind.ts';
import { byDate } from './answers.ts';
import { leastAbove, mayFit, settled } from './best.ts';
import { type Engine, openEngine } from './engine.ts';
import { once } from './files.ts';
import { chosenIn, fillChoices, filterNames, writeAddress } from './filter-fields.ts';
import { openQuickSearch, type QuickSearch } from './quick-search.ts';
import { ResultsView } from './results-view.ts';

/**
 * The page of results: suggestions at once, the full text when it has come, each in its place, so that
 * nothing moves that somebody is about to press. What is typed stays in the browser and in the address.
 */

/** The full text is asked when nothing was typed for so long, in milliseconds. */
const pause = 250;

const isAsked = (query: string, filters: PagefindFilters) =>
  query !== '' || Object.keys(filters).length > 0;

export class ResultsPage {
  readonly #root: HTMLElement;
  readonly #quick: QuickSearch;
  readonly #view: ResultsView;
  readonly #engine: (locale: string) => Promise<Engine>;
  #turn = 0;
  #filled = '';

  constructor(root: HTMLElement, quick: QuickSearch) {
    const home = (root.dataset.index ?? '').replace(/[^/]*$/, '');
    this.#root = root;
    this.#quick = quick;
    this.#view = new ResultsView(root, quick.own.index);
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
    return this.#root.querySelector('details') as HTMLDetailsElement;
  }

  get #form() {
    return this.#root.querySelector('form') as HTMLFormElement;
  }

  #select(name: string) {
    return this.#root.querySelector(`select[name="${name}"]`) as HTMLSelectElement;
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
    this.#view.showSuggestions(shown);
    await new Promise((resolve) => setTimeout(resolve, delay));
    if (turn !== this.#turn) return;

    writeAddress(query, fields);
    const filters = chosenIn(fields, filterNames);
    this.#topics.hidden = isAsked(query, filters);
    if (!isAsked(query, filters)) {
      this.#view.clear();
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
      const sorted = fields.get('sort') ? await byDate(engine.pagefind, answer, filters) : hits;
      const written = await this.#quick.prepared(language as Locale);
      if (turn !== this.#turn) return;
      const least = leastAbove(query, this.#quick.own, answer);
      this.#view.showSuggestions(settled(shown, suggestions, least));
      this.#view.showForeign(foreign);
      this.#view.leadElsewhere(query, language);
      await this.#view.say(hits.length, engine, corrections);
      await this.#view.showHits(sorted, written.index);
    } catch {
      const { suggestions, foreign } = await asked;
      if (turn !== this.#turn) return;
      this.#view.showSuggestions(settled(shown, suggestions, mayFit));
      this.#view.showForeign(foreign);
      this.#view.sayFailed();
    }
  }
}

/** Makes a `<site-search>` answer. */
export const loadResults = async (root: HTMLElement): Promise<ResultsPage> =>
  new ResultsPage(root, await openQuickSearch(root.dataset.index ?? ''));
