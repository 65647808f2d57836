import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { CmsConfig, EntryCollection, Field, GitHubBackend } from '@sveltia/cms';
import { parse } from 'yaml';
import { shared } from '../scripts/checks/rules/translation.ts';
import type { EntryFormat } from '../src/lib/entry-fields.ts';
import type { Mission } from '../src/lib/schemas.ts';
import { toFields } from './fields.ts';
import { type Kind, kinds, schemas, toFormat } from './formats.ts';

/**
 * The editor's configuration for one mission, made from the schemas of the content. Decap CMS reads the same
 * form, so that the folder and the branches (`cms/<collection>/<slug>`) would stay what they are.
 */

/** What the page of the editor loads: the configuration and how each kind of file is written. */
export interface EditorData {
  config: CmsConfig;
  formats: Record<Kind, EntryFormat>;
  /** Ids of records that components in texts show. */
  records: Choices;
}

type Choices = Record<string, { label: string; value: string }[]>;

const names: Record<Kind, [many: string, one: string]> = {
  programmes: ['Programmes', 'programme'],
  guides: ['Guides', 'guide'],
  news: ['News', 'news item'],
  publications: ['Publications', 'publication'],
  videos: ['Videos', 'video'],
  seminars: ['Seminars', 'seminar'],
  pages: ['Pages', 'page'],
};

/** By which field entries of a kind are sorted in the list. */
const sorted: Partial<Record<Kind, string>> = {
  news: 'date',
  publications: 'date',
  videos: 'date',
  seminars: 'start',
};

/** Records by the name of the field that chooses from them. */
const recordFolders = {
  lines: 'lines',
  offices: 'offices',
  figures: 'figures',
  terms: 'glossary',
} as const;

const bySign = (a: string, b: string) => a.localeCompare(b, 'en');

/** What whoever writes has to know of the last part of an address. */
export const slugAdvice: { hint: string; pattern: [string, string] } = {
  hint: 'The last part of the address, the same in every language and never changed: English words of the title, lower case, with hyphens.',
  pattern: ['^[a-z0-9]+(-[a-z0-9]+)*$', 'Use a-z, digits and single hyphens only.'],
};

/** The records of a folder, each by its id with the name that staff know it by. */
function recordsOf(root: string, mission: string, folder: string, locale: string) {
  return globSync(`src/content/${mission}/${folder}/*.yaml`, { cwd: root })
    .sort(bySign)
    .map((file) => {
      const value = basename(file, '.yaml');
      const { name, title, term } = parse(readFileSync(`${root}/${file}`, 'utf8'));
      return { value, label: String((name ?? title ?? term)?.[locale] ?? value) };
    });
}

/** The entries of a kind, each by the last part of its address. */
export const slugsOf = (root: string, mission: string, kind: Kind, locale: string) =>
  globSync(`src/content/${mission}/${kind}/${locale}/*.mdx`, { cwd: root })
    .sort(bySign)
    .map((file) => basename(file, '.mdx'))
    .map((slug) => ({ value: slug, label: slug }));

const mediaFolders: Partial<Record<Kind, string>> = { publications: 'files' };

const text: Field = {
  name: 'body',
  label: 'Text',
  hint: 'Headings start at the second level. Numbers and addresses are never typed: insert a line or an office.',
  widget: 'richtext',
  modes: ['rich_text', 'raw'],
  buttons: [
    'bold',
    'italic',
    'link',
    'heading-two',
    'heading-three',
    'quote',
    'bulleted-list',
    'numbered-list',
  ],
  linked_images: false,
  required: false,
  i18n: true,
};

/** The form begins with what every entry needs: title, summary and text, then all else that is required. */
function inOrderOfNeed(fields: Field[]): Field[] {
  const place = fields.findIndex(({ name }) => name === 'summary') + 1;
  const rest = fields.slice(place);
  const isRequired = (field: Field) => 'required' in field && field.required === true;
  return [
    ...fields.slice(0, place),
    text,
    ...rest.filter((field) => isRequired(field)),
    ...rest.filter((field) => !isRequired(field)),
  ];
}

function toCollection(kind: Kind, folder: string, choices: Choices): EntryCollection {
  const [label, singular] = names[kind];
  const media = mediaFolders[kind] ?? 'images';
  const places = {
    mediaFolder: `/${folder}/${kind}/${media}`,
    publicFolder: `../${media}`,
  };
  const date = sorted[kind];
  return {
    name: kind,
    label,
    label_singular: singular,
    folder: `${folder}/${kind}`,
    media_folder: places.mediaFolder,
    public_folder: places.publicFolder,
    create: true,
    // An address is never given up by a press on a button: entries are withdrawn, with a reason.
    delete: false,
    // Merging is the work of the second pair of eyes, on the pull request.
    publish: false,
    format: kind,
    i18n: true,
    identifier_field: 'title',
    slug: {
      template: '{{title}}',
      editable: ['create'],
      ...slugAdvice,
    },
    summary: date ? `{{${date}}} · {{title}}` : '{{title}}',
    ...(date && {
      sortable_fields: {
        fields: [date, 'title'],
        default: { field: date, direction: 'descending' },
      },
    }),
    view_filters: [{ label: 'Drafts', field: 'draft', pattern: true }],
    fields: inOrderOfNeed(
      toFields(schemas[kind], { kind, shared: shared[kind], choices, ...places }),
    ),
  } as EntryCollection;
}

/** Where the editor saves to. `api_root` and the like are for GitHub Enterprise and for tests. */
export type Backend = Pick<GitHubBackend, 'repo' | 'branch'> & Partial<GitHubBackend>;

/**
 * @param root the project's folder
 * @param missionId the folder of the mission
 */
export function toEditorData(
  root: string,
  missionId: string,
  mission: Mission,
  backend: Backend,
): EditorData {
  const locale = mission.defaultLocale;
  const folder = `src/content/${missionId}`;
  const records: Choices = Object.fromEntries(
    Object.entries(recordFolders).map(([name, from]) => [
      name,
      recordsOf(root, missionId, from, locale),
    ]),
  );
  const ofSeminars = {
    series: recordsOf(root, missionId, 'seminar-series', locale),
    videos: slugsOf(root, missionId, 'videos', locale),
  };
  return {
    records,
    formats: Object.fromEntries(
      kinds.map((kind) => [kind, toFormat(kind)]),
    ) as EditorData['formats'],
    config: {
      load_config_file: false,
      app_title: `Editor · ${mission.name[locale]}`,
      site_url: mission.site,
      backend: {
        name: 'github',
        auth_methods: ['token'],
        ...backend,
      },
      publish_mode: 'editorial_workflow',
      media_folder: `/${folder}/news/images`,
      public_folder: '/images',
      media_libraries: {
        all: {
          transformations: { raster_image: { format: 'webp', quality: 80, width: 2400 } },
          slugify_filename: true,
        },
        stock_assets: { providers: [] },
      },
      slug: { encoding: 'ascii', clean_accents: true, lowercase: true },
      output: { omit_empty_optional_fields: true },
      editor: { preview: false },
      issue_reports: {},
      i18n: {
        structure: 'multiple_folders',
        locales: Object.keys(mission.locales),
        default_locale: locale,
        initial_locales: 'default',
      },
      collections: kinds.map((kind) =>
        toCollection(kind, folder, kind === 'seminars' ? { ...records, ...ofSeminars } : records),
      ),
    },
  };
}
