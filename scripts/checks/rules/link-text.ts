import type { ContentRecord } from '../content.ts';
import { type Body, imagesIn, nodesIn, pointOf } from '../mdx.ts';
import { type Finding, findingAt, type Rule } from '../problem.ts';
import { wordsOf } from '../safe/tree.ts';

/** Words that say nothing when a screen reader reads the links of a page as a list. */
const empty: Record<string, string[]> = {
  en: [
    'here',
    'click here',
    'this',
    'this link',
    'link',
    'more',
    'read more',
    'learn more',
    'page',
    'website',
  ],
  sk: [
    'tu',
    'sem',
    'kliknite sem',
    'kliknite tu',
    'tento odkaz',
    'odkaz',
    'viac',
    'čítať viac',
    'stránka',
    'web',
  ],
  cs: [
    'zde',
    'tady',
    'sem',
    'klikněte zde',
    'klikněte sem',
    'tento odkaz',
    'odkaz',
    'více',
    'číst více',
    'web',
  ],
  uk: ['тут', 'сюди', 'натисніть тут', 'це посилання', 'посилання', 'більше', 'детальніше', 'сайт'],
  ru: [
    'тут',
    'здесь',
    'сюда',
    'нажмите здесь',
    'эта ссылка',
    'ссылка',
    'больше',
    'подробнее',
    'сайт',
  ],
  ar: ['هنا', 'انقر هنا', 'اضغط هنا', 'هذا الرابط', 'الرابط', 'المزيد', 'اقرأ المزيد', 'الموقع'],
  vi: [
    'đây',
    'tại đây',
    'ở đây',
    'bấm vào đây',
    'nhấn vào đây',
    'liên kết này',
    'liên kết',
    'xem thêm',
    'trang web',
  ],
};

const isAddress = (words: string) => /^(https?:\/\/|www\.)\S+$/i.test(words) && words.length > 30;

function checkLinks(record: ContentRecord, body: Body): Finding[] {
  return nodesIn(body.tree).flatMap((node) => {
    if (node.type !== 'link' && node.type !== 'linkReference') return [];
    const words = wordsOf(node).trim();
    const plain = words.toLowerCase().replace(/[\s.…>»→]+$/u, '');
    const says = (what: string) => [
      findingAt(record, pointOf(node), what, 'Let the words name the page that the link leads to.'),
    ];
    if (words === '' && imagesIn({ ...body, tree: node }).length === 0)
      return says('The link has no words.');
    if (empty[record.locale ?? '']?.includes(plain))
      return says(`The words "${words}" do not say where the link leads.`);
    return isAddress(words) ? says('The link shows a long address instead of words.') : [];
  });
}

/** Who listens to a page, or skims it, goes by the words of its links. */
export default {
  name: 'link-text',
  warn: ({ records }) =>
    records.flatMap((record) => (record.body ? checkLinks(record, record.body) : [])),
} satisfies Rule;
