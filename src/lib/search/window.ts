import { type Foreign, mayFit, settled } from './best.ts';
import { openQuickSearch, type QuickSearch, detailsOf, hrefOf } from './quick-search.ts';
import { type QuickIndex, windowSize } from './quick-index.ts';
import type { Suggestion } from './suggestions.ts';
import css from './window.css?inline';

/**
 * The small window that opens from the header: a field with suggestions, by the combobox pattern of ARIA
 * (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/), and a way to all results. Made only when it is asked
 * for, so that pages carry nothing of it.
 */

/** The other languages are asked when nothing was typed for so long, in milliseconds. */
const pause = 250;

function make<T extends keyof HTMLElementTagNameMap>(
  tag: T,
  attributes: Record<string, string>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[T] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

function toOption(suggestion: Suggestion, from: QuickIndex): HTMLElement {
  const { title, locale } = suggestion.page;
  return make(
    'a',
    { role: 'option', tabindex: '-1', href: hrefOf(suggestion, from) },
    make('span', locale ? { lang: locale } : {}, title),
    make('small', {}, detailsOf(suggestion, from)),
  );
}

class SearchWindow {
  readonly #quick: QuickSearch;
  readonly #results: string;
  readonly #dialog: HTMLDialogElement;
  readonly #input: HTMLInputElement;
  readonly #status: HTMLElement;
  readonly #list: HTMLElement;
  #timer = 0;

  /** @param results the address of the page with all results */
  constructor(quick: QuickSearch, results: string) {
    const { texts } = quick.own.index;
    this.#quick = quick;
    this.#results = results;
    this.#input = make('input', {
      type: 'search',
      name: 'q',
      role: 'combobox',
      autocomplete: 'off',
      enterkeyhint: 'search',
      'aria-label': texts.label,
      'aria-autocomplete': 'list',
      'aria-controls': 'search-options',
      'aria-expanded': 'false',
      placeholder: texts.label,
    });
    this.#status = make('p', { role: 'status' });
    this.#list = make('div', { role: 'listbox', id: 'search-options', 'aria-label': texts.label });
    const close = make('button', { type: 'button', 'aria-label': texts.close }, '×');
    const form = make('form', { role: 'search', action: results }, this.#input, close);
    this.#dialog = make(
      'dialog',
      { class: 'search-window', 'aria-label': texts.label },
      form,
      this.#status,
      this.#list,
    );
    this.#input.addEventListener('input', () => this.#answer());
    this.#input.addEventListener('keydown', (event) => this.#press(event));
    close.addEventListener('click', () => this.#dialog.close());
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#all()?.click();
    });
    // What was chosen may be a part of this page.
    this.#list.addEventListener('click', () => this.#dialog.close());
    // A press beside the window closes it.
    this.#dialog.addEventListener('click', (event) => {
      if (event.target === this.#dialog) this.#dialog.close();
    });
  }

  open(): void {
    document.body.append(this.#dialog);
    this.#dialog.showModal();
    this.#input.select();
    setTimeout(() => this.#practise());
  }

  /**
   * Answers a question that has an answer, and takes it back before it is seen: what a browser does for the first
   * time takes it several times as long, and nobody waits while the keyboard opens.
   */
  #practise(): void {
    const [page] = this.#quick.own.index.pages;
    if (this.#input.value || !page) return;
    this.#show(page.title, this.#quick.suggest(page.title), []);
    this.#list.getBoundingClientRect();
    this.#show('', [], []);
  }

  #options = () => [...this.#list.querySelectorAll<HTMLElement>('[role="option"]')];
  #all = () => this.#options()[0];

  #answer(): void {
    clearTimeout(this.#timer);
    const query = this.#input.value.trim();
    const early = query ? this.#quick.suggest(query) : [];
    this.#show(query, early, []);
    if (!query) return;
    this.#timer = window.setTimeout(async () => {
      const { suggestions, foreign } = await this.#quick.ask(query);
      if (query !== this.#input.value.trim() || this.#selected()) return;
      this.#show(query, settled(early, suggestions, mayFit), foreign);
      this.#say(query);
    }, pause);
  }

  #show(query: string, suggestions: Suggestion[], foreign: Foreign[]): void {
    const { index } = this.#quick.own;
    const own = suggestions.slice(0, windowSize).map((suggestion) => toOption(suggestion, index));
    const others = foreign.slice(0, windowSize - own.length).map(({ suggestion, from }) => {
      const option = toOption(suggestion, from.index);
      option.lang = from.index.lang;
      option.dir = from.index.dir;
      option.lastElementChild?.append(` · ${from.index.label}`);
      return option;
    });
    const all = make(
      'a',
      {
        role: 'option',
        tabindex: '-1',
        href: `${this.#results}?${new URLSearchParams({ q: query })}`,
      },
      index.texts.all.replace('{query}', query),
    );
    // What comes later comes below.
    const options = query ? [all, ...own, ...others] : [];
    for (const [place, option] of options.entries()) {
      option.id = `search-option-${place}`;
      option.setAttribute('aria-selected', 'false');
    }
    this.#put(options);
    this.#input.setAttribute('aria-expanded', String(options.length > 0));
    this.#input.removeAttribute('aria-activedescendant');
    if (!query) this.#status.textContent = '';
  }

  /** Options that are shown already are left alone, since one may be under a finger. */
  #put(options: HTMLElement[]): void {
    const before = this.#options();
    const differs = options.findIndex((option, place) => !before[place]?.isEqualNode(option));
    const kept = differs < 0 ? options.length : differs;
    for (const option of before.slice(kept)) option.remove();
    this.#list.append(...options.slice(kept));
  }

  /** How many there are, said once when typing pauses. */
  #say(query: string): void {
    const { texts } = this.#quick.own.index;
    const count = query ? this.#options().length - 1 : 0;
    this.#status.textContent = texts.counts[count - 1] ?? texts.none;
  }

  #selected = () => this.#list.querySelector<HTMLElement>('[aria-selected="true"]');

  #press(event: KeyboardEvent): void {
    const options = this.#options();
    const selected = this.#selected();
    const place = selected ? options.indexOf(selected) : -1;
    if (event.key === 'Enter' && place >= 0) {
      event.preventDefault();
      options[place]?.click();
      return;
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || options.length === 0) return;
    event.preventDefault();
    options[place]?.setAttribute('aria-selected', 'false');
    // One more place than options: the field itself, where none is chosen.
    const places = options.length + 1;
    const next = options[((place + 1 + step + places) % places) - 1];
    next?.setAttribute('aria-selected', 'true');
    next?.scrollIntoView({ block: 'nearest' });
    if (next) this.#input.setAttribute('aria-activedescendant', next.id);
    else this.#input.removeAttribute('aria-activedescendant');
  }
}

let made: Promise<SearchWindow> | undefined;

/** Makes the window, at most once in a page. */
export function loadWindow(index: string, results: string): Promise<SearchWindow> {
  made ??= openQuickSearch(index).then((quick) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets.push(sheet);
    return new SearchWindow(quick, results);
  });
  made.catch(() => {
    made = undefined;
  });
  return made;
}
