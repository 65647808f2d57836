import type { Rule } from '../problem.ts';
import address from './address.ts';
import anchor from './anchor.ts';
import blocks from './blocks.ts';
import calendar from './calendar.ts';
import captions from './captions.ts';
import chart from './chart.ts';
import contactInText from './contact-in-text.ts';
import date from './date.ts';
import encoding from './encoding.ts';
import everydayWords from './everyday-words.ts';
import externalLink from './external-link.ts';
import figure from './figure.ts';
import film from './film.ts';
import frontmatter from './frontmatter.ts';
import guidedCheck from './guided-check.ts';
import heading from './heading.ts';
import history from './history.ts';
import hours from './hours.ts';
import houseTerms from './house-terms.ts';
import image from './image.ts';
import invisible from './invisible.ts';
import length from './length.ts';
import linkText from './link-text.ts';
import link from './link.ts';
import locale from './locale.ts';
import pdf from './pdf.ts';
import picture from './picture.ts';
import place from './place.ts';
import reading from './reading.ts';
import redirect from './redirect.ts';
import reference from './reference.ts';
import renders from './renders.ts';
import review from './review.ts';
import safeMdx from './safe-mdx.ts';
import schema from './schema.ts';
import security from './security.ts';
import seminar from './seminar.ts';
import signs from './signs.ts';
import size from './size.ts';
import slug from './slug.ts';
import story from './story.ts';
import table from './table.ts';
import term from './term.ts';
import time from './time.ts';
import translated from './translated.ts';
import translation from './translation.ts';

/** The rules that every build applies. What takes longer is in `spelling.ts` and runs on its own. */
export const rules: Rule[] = [
  place,
  frontmatter,
  schema,
  date,
  reference,
  review,
  translation,
  renders,
  blocks,
  locale,
  slug,
  image,
  figure,
  chart,
  guidedCheck,
  everydayWords,
  hours,
  security,
  seminar,
  calendar,
  film,
  captions,
  story,
  contactInText,
  safeMdx,
  term,
  heading,
  link,
  anchor,
  history,
  pdf,
  address,
  encoding,
  externalLink,
  houseTerms,
  invisible,
  length,
  linkText,
  picture,
  reading,
  redirect,
  signs,
  size,
  table,
  time,
  translated,
];
