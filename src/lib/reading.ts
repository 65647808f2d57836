/** What is read aloud of a page and by which voice. Runs in the reader's browser. */

const primary = (tag: string) => tag.toLowerCase().split(/[-_]/)[0];

/**
 * The voice for a language. Only voices on the device itself: the others send what they read to the
 * company that runs them.
 */
export const findVoice = <Voice extends Pick<SpeechSynthesisVoice, 'lang' | 'localService'>>(
  voices: readonly Voice[],
  lang: string,
): Voice | undefined =>
  voices.find((voice) => voice.localService && primary(voice.lang) === primary(lang));

const blocks = 'h1, h2, h3, p, li, dt, dd, summary';

/** The texts of a page in reading order, without controls and without what is in another language. */
export const blocksToRead = (main: HTMLElement): string[] =>
  [...main.querySelectorAll<HTMLElement>(blocks)].flatMap((block) => {
    const isPart = block.parentElement?.closest(blocks);
    const isAside = block.closest('nav, [data-pagefind-ignore]');
    const isForeign = block.closest('[lang]') !== document.documentElement;
    const text = isPart || isAside || isForeign ? '' : block.innerText.trim();
    return text ? [text] : [];
  });
