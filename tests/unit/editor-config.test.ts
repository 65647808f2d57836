import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { z } from 'astro/zod';
import { toEditorData } from '../../editor/config.ts';
import { type Kind, kinds, schemas } from '../../editor/formats.ts';
import { readEntry } from '../../src/lib/entry-file.ts';
import { mission, missionId } from '../../src/lib/mission.ts';

interface Plain {
  name: string;
  label?: string;
  widget: string;
  required?: boolean;
  options?: { value: string }[];
  fields?: Plain[];
  field?: Plain;
}

const { config, formats } = toEditorData('.', missionId, mission, { repo: 'owner/site' });
const collections = (config.collections ?? []) as { name: string; fields: Plain[] }[];
const fieldsOf = (kind: Kind) => collections.find(({ name }) => name === kind)?.fields ?? [];

/** The schema as JSON Schema says it: another reading of it than the one that makes the editor's fields. */
interface Shape {
  type?: string;
  properties?: Record<string, Shape>;
  required?: string[];
  enum?: string[];
  const?: string;
  items?: Shape;
  oneOf?: Shape[];
}
const shapeOf = (kind: Kind) =>
  z.toJSONSchema(schemas[kind], { unrepresentable: 'any', io: 'input' }) as Shape;
const variantsOf = (shape: Shape) => shape.oneOf ?? [shape];

function compare(fields: Plain[], shape: Shape, place: string): void {
  const variants = variantsOf(shape);
  const names = [...new Set(variants.flatMap(({ properties }) => Object.keys(properties ?? {})))];
  assert.deepEqual(fields.map(({ name }) => name).sort(), names.sort(), place);
  for (const field of fields) {
    const here = `${place}.${field.name}`;
    const own = variants.map(({ properties }) => properties?.[field.name]).filter((one) => one);
    const [first] = own as [Shape];
    assert.ok(field.label, here);
    if (field.widget === 'hidden') continue;
    // Lists that may be empty must be in the file, but nothing must be in them.
    const isRequired =
      variants.every(({ required }) => required?.includes(field.name)) &&
      !(first.type === 'array' && !('minItems' in first));
    assert.equal(field.required, isRequired, here);
    const values = own.flatMap((one) => one?.enum ?? (one?.const ? [one.const] : []));
    if (values.length > 0 && field.options)
      assert.deepEqual(
        field.options.map(({ value }) => value),
        values,
        here,
      );
    const inList = first.items?.enum;
    if (inList)
      assert.deepEqual(
        field.options?.map(({ value }) => value),
        inList,
        here,
      );
    if (first.type === 'boolean') assert.equal(field.widget, 'boolean', here);
    if (first.type === 'integer') assert.equal(field.widget, 'number', here);
    if (first.type === 'array') assert.match(field.widget, /^(list|select)$/, here);
    if (first.type === 'object') assert.equal(field.widget, 'object', here);
    if (first.type === 'object') compare(field.fields ?? [], first, here);
    if (first.items?.properties) compare(field.fields ?? [], first.items, here);
  }
}

describe('the form of the editor', () => {
  for (const kind of kinds)
    test(`has the fields, kinds, choices and duties of the schema: ${kind}`, () => {
      const fields = fieldsOf(kind).filter(({ name }) => name !== 'body');
      compare(fields, shapeOf(kind), kind);
      assert.deepEqual(formats[kind].keys.toSorted(), fields.map(({ name }) => name).sort());
    });

  test('shows every text with its formats or as it is written', () => {
    for (const kind of kinds) {
      const body = fieldsOf(kind).find(({ name }) => name === 'body') as Plain & {
        modes?: string[];
      };
      assert.deepEqual(body.modes, ['rich_text', 'raw'], kind);
    }
  });

  test('takes every value of the entries that ship', () => {
    for (const file of globSync(`src/content/${missionId}/*/*/*.mdx`)) {
      const entry = readEntry(readFileSync(file, 'utf8').trim());
      for (const { name, pattern, widget } of fieldsOf(file.split('/')[3] as Kind) as (Plain & {
        pattern?: [string, string];
      })[]) {
        const value = entry[name];
        if (value === undefined || typeof value === 'object' || widget === 'hidden') continue;
        assert.match(String(value), new RegExp(pattern?.[0] ?? ''), `${file} ${name}`);
      }
    }
  });

  test('takes a time of day where the schema does', () => {
    const field = fieldsOf('news').find(({ name }) => name === 'publishAt');
    const { widget, pattern } = field as Plain & { pattern?: [string, string] };
    assert.equal(widget, 'string');
    const fits = (text: string) => new RegExp(pattern?.[0] ?? '').test(text);
    assert.deepEqual(['2026-12-01', '2026-12-01 09:00', '2026-12-01 9:00', '1.12.'].map(fits), [
      true,
      true,
      false,
      false,
    ]);
  });

  test('keeps pictures beside the text and asks what they show', () => {
    const image = fieldsOf('news').find(({ name }) => name === 'image');
    const [src, alt] = (image?.fields ?? []) as (Plain & { public_folder?: string })[];
    assert.deepEqual(
      [src?.widget, src?.public_folder, alt?.required],
      ['image', '../images', true],
    );
  });
});

test('every entry becomes a draft pull request on a branch that Decap names the same', () => {
  assert.equal(config.publish_mode, 'editorial_workflow');
  assert.deepEqual(config.i18n?.locales, Object.keys(mission.locales));
  assert.equal(config.i18n?.initial_locales, 'default');
  assert.equal(config.output?.omit_empty_optional_fields, true);
  for (const collection of config.collections ?? [])
    assert.ok('publish' in collection && collection.publish === false);
});
