import type { EditorComponentDefinition } from '@sveltia/cms';
import type { EditorData } from './config.ts';

/** The components of `src/components/mdx` as forms of the editor, written as staff write them by hand. */

/** There is no preview beside the text: what a text looks like is seen in the preview of its pull request. */
const toPreview = () => '';

const recordComponent = (
  id: string,
  label: string,
  icon: string,
  options: EditorData['records'][string],
): EditorComponentDefinition => ({
  id,
  label,
  icon,
  fields: [{ name: 'id', label, widget: 'select', options }],
  pattern: new RegExp(`^<${id} id="(?<id>[a-z0-9-]+)" />$`, 'm'),
  toPreview,
  toBlock: ({ id: record }) => `<${id} id="${record ?? ''}" />`,
});

const notice: EditorComponentDefinition = {
  id: 'Notice',
  label: 'Notice',
  icon: 'info',
  fields: [
    {
      name: 'tone',
      label: 'Tone',
      widget: 'select',
      options: [
        { label: 'Information', value: 'info' },
        { label: 'Warning', value: 'warning' },
      ],
      required: false,
    },
    { name: 'text', label: 'Text', widget: 'text' },
  ],
  pattern: /^<Notice(?: tone="(?<tone>info|warning)")?>\n\n(?<text>[\s\S]*?)\n\n<\/Notice>$/m,
  fromBlock: ({ groups }) => ({ tone: groups?.tone ?? '', text: groups?.text ?? '' }),
  toPreview,
  toBlock: ({ tone, text }) =>
    `<Notice${tone ? ` tone="${tone}"` : ''}>\n\n${text ?? ''}\n\n</Notice>`,
};

const term = (options: EditorData['records'][string]): EditorComponentDefinition => ({
  id: 'Term',
  label: 'Word of the glossary',
  icon: 'dictionary',
  mode: 'dialog',
  summary: '{{text}}',
  fields: [
    { name: 'text', label: 'Word in the sentence', widget: 'string' },
    { name: 'id', label: 'Term', widget: 'select', options },
  ],
  pattern: /<Term id="(?<id>[a-z0-9-]+)">(?<text>[^<]*)<\/Term>/,
  toPreview,
  toBlock: ({ id, text }) => `<Term id="${id ?? ''}">${text ?? ''}</Term>`,
});

/** Says by itself when the website was last looked through; there is nothing to fill in. */
const lastCheck: EditorComponentDefinition = {
  id: 'LastCheck',
  label: 'When the website was last checked',
  icon: 'event_available',
  fields: [],
  pattern: /^<LastCheck \/>$/m,
  toPreview,
  toBlock: () => '<LastCheck />',
};

/** Those that the mission has something for: one without offices has no form for an office. */
export const editorComponents = ({ records }: EditorData): EditorComponentDefinition[] => [
  notice,
  ...(
    [
      ['Line', 'Line to call or write to', 'call', records.lines],
      ['Office', 'Office', 'apartment', records.offices],
      ['Figure', 'Table of figures', 'bar_chart', records.figures],
    ] as const
  ).flatMap(([id, label, icon, options = []]) =>
    options.length > 0 ? [recordComponent(id, label, icon, options)] : [],
  ),
  ...(records.terms?.length ? [term(records.terms)] : []),
  lastCheck,
];
