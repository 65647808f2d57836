import { mostText } from '../limits.ts';
import { findingAt, type Rule, top } from '../problem.ts';

const kilobyte = 1024;
const megabyte = 1024 * kilobyte;

const limits: [RegExp, number][] = [
  [/\.(jpe?g|png|webp|avif|gif)$/i, 2 * megabyte],
  [/\.(mp4|webm)$/i, 8 * megabyte],
  [/./, mostText],
];

const inWords = (bytes: number) =>
  bytes >= megabyte ? `${(bytes / megabyte).toFixed(1)} MB` : `${Math.round(bytes / kilobyte)} KB`;

/** Every reader downloads it, and the repository keeps each version of it for ever. */
export default {
  name: 'size',
  check: ({ files }) =>
    files.flatMap(({ file, bytes }) => {
      // A rule of their own tells of PDFs at the place that names them.
      if (/\.pdf$/i.test(file)) return [];
      const limit = limits.find(([name]) => name.test(file))?.[1] ?? mostText;
      if (bytes <= limit) return [];
      return [
        findingAt(
          { file },
          top,
          `The file has ${inWords(bytes)}; the most is ${inWords(limit)}.`,
          limit === mostText
            ? 'Split the text into several.'
            : 'Make it smaller, then put it here again.',
        ),
      ];
    }),
} satisfies Rule;
