import { z } from 'astro/zod';
import { day, languageTag, localized, partialDate } from './fields.ts';

/** When somebody can be reached, and in which languages. */

const time = '([01]\\d|2[0-3]):[0-5]\\d';
/** From when until when, in the mission's time zone; `24:00` is the end of the day. */
const span = z
  .string()
  .regex(new RegExp(`^${time}-(${time}|24:00)$`), 'Write hours as 09:00-12:00.');

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof weekdays)[number];

const perWeekday = <Value extends z.ZodType>(value: Value) =>
  Object.fromEntries(weekdays.map((weekday) => [weekday, value.optional()])) as Record<
    Weekday,
    z.ZodOptional<Value>
  >;

const exceptionAdvice = 'Write closed, or the hours of these days, e.g. [09:00-12:00].';
const exception = z.strictObject({
  from: day,
  to: day.optional().describe('The last day; leave out when it is one day only.'),
  hours: z.union([z.literal('closed'), z.array(span).min(1, exceptionAdvice)], {
    error: exceptionAdvice,
  }),
  reason: localized.describe('Why, in a few words, e.g. staff training.'),
});

export const hours = z.strictObject({
  ...perWeekday(z.array(span)),
  holidays: z
    .literal('closed', { error: 'Write closed, or leave it out when it is not known.' })
    .optional()
    .describe('What happens on public holidays; leave out when it is not known.'),
  exceptions: z
    .array(exception)
    .optional()
    .describe('Days that differ. They go before the weekly hours and before public holidays.'),
  confirmed: partialDate
    .optional()
    .describe('When the hours were confirmed, where that was before the rest of the record.'),
});
export type Hours = z.infer<typeof hours>;

const languageList = z
  .array(languageTag)
  .min(1, { error: 'Name at least one language, e.g. [sk, en].' });
const advice = 'Write who speaks what, e.g. spoken: { always: [sk, en] }, or unknown.';

/** Who speaks what and when. An interpreter comes by appointment only; not to know is a state too. */
export const languages = z.union(
  [
    z.literal('unknown'),
    z
      .strictObject({
        spoken: z
          .strictObject({ always: languageList.optional(), ...perWeekday(languageList) })
          .refine((days) => Object.keys(days).length > 0, advice)
          .optional()
          .describe('Languages of the staff; a day adds to those that are always spoken.'),
        interpreter: languageList
          .optional()
          .describe('Languages for which an interpreter can be arranged beforehand.'),
      })
      .refine(({ spoken, interpreter }) => spoken ?? interpreter, advice),
  ],
  { error: advice },
);
export type Languages = z.infer<typeof languages>;
