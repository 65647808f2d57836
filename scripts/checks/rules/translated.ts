import { toLocaleStates } from '../../translations/state.ts';
import { languageOf } from '../languages.ts';
import { findingAt, type Rule, top } from '../problem.ts';

/** Guides and pages whose translations are behind or missing, as `npm run translations` lists them. */
export default {
  name: 'translated',
  warn: (content) =>
    toLocaleStates(content).flatMap(({ lagging }) =>
      lagging.map(({ file, changed }) =>
        findingAt(
          { file },
          top,
          `The original has changed since this translation: ${changed.join(', ')}. Readers are told so.`,
          `Translate these parts, then run npm run translations -- --stamp ${file}`,
        ),
      ),
    ),
  hint: (content) =>
    toLocaleStates(content).flatMap(({ locale, missing }) =>
      missing.map((path) =>
        findingAt(
          {
            file: `${content.folder}/${path.replace('/', `/${content.mission?.defaultLocale}/`)}.mdx`,
          },
          top,
          `This text is not translated into ${languageOf(locale)}.`,
          `Copy it to ${content.folder}/${path.replace('/', `/${locale}/`)}.mdx and translate it.`,
        ),
      ),
    ),
} satisfies Rule;
