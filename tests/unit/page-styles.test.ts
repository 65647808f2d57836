import assert from 'node:assert/strict';
import { test } from 'node:test';
import { classesIn, pruner, styleCutter, wordsIn } from '../../src/lib/page-styles.ts';

const css = `@layer base{body{margin:0}.prose a{color:red}}@layer utilities{.flex{display:flex}
.md\\:p-\\[1\\.5rem\\]{padding:1.5rem}.card .title,h1{font-weight:700}
.print\\:hidden:not(.open):where(:dir(rtl),[dir=rtl] *){scale:var(--tw-a)}
@media (min-width:48rem){.wide{width:100%}}@media print{.leaf{color:#000}@page{margin:1cm}}}
@layer properties{@supports (a:b){*,:before{--tw-a:initial;--tw-b:initial}}}
@property --tw-a{syntax:"*";inherits:false}@property --tw-b{syntax:"*";inherits:false}
@keyframes turn{to{rotate:1turn}}`;
const prune = (...classes: string[]) => pruner(css)(new Set(classes));

test('a page keeps what is for elements and loses what is for classes it does not have', () => {
  assert.equal(
    prune(),
    '@layer base{body{margin:0}}@layer utilities{.card .title,h1{font-weight:700}@media print{@page{margin:1cm}}}@keyframes turn{to{rotate:1turn}}',
  );
});

test('rules stay in their order, inside their blocks', () => {
  const kept = prune('flex', 'wide', 'prose');
  assert.ok(kept.includes('.prose a{color:red}'));
  assert.match(kept, /\.flex\{.*@media \(min-width:48rem\)\{\.wide\{width:100%\}\}/);
});

test('escaped names and classes inside brackets are read as the browser reads them', () => {
  assert.match(prune('md:p-[1.5rem]'), /padding:1\.5rem/);
  assert.match(prune('print:hidden'), /scale:var/);
});

test('a drawing stays where something on the page has it', () => {
  const cut = pruner('.cover[data-drawing="1"]{color:red}.cover[data-drawing="2"]{color:blue}');
  const page = '<p class="cover" data-drawing="2">';
  assert.equal(cut(new Set(classesIn(page))), '.cover[data-drawing="2"]{color:blue}');
});

test('a tone stays where something on the page has it', () => {
  const cut = pruner('[data-tone=teal]{color:teal}[data-tone=sky]{color:blue}');
  assert.equal(cut(new Set(classesIn('<body data-tone="sky">'))), '[data-tone=sky]{color:blue}');
});

test('what a property begins as stays with the rule that reads it', () => {
  const read = prune('print:hidden');
  assert.match(read, /@supports \(a:b\)\{\*,:before\{--tw-a:initial;\}\}/);
  assert.match(read, /@property --tw-a/);
  assert.doesNotMatch(read, /--tw-b/);
  assert.doesNotMatch(prune(), /--tw-|@supports/);
});

test('classes are read from attributes and from the texts of scripts', () => {
  assert.deepEqual(classesIn('<p class="a [&#38;_a]:b [&amp;>c]:d"><i class="e">'), [
    ...['a', '[&_a]:b', '[&>c]:d'],
    'e',
  ]);
  assert.ok(wordsIn('item.className="mt-1 max-w-prose"').includes('max-w-prose'));
});

test('the sheets of a page are cut and put together where the first stood', () => {
  const page = '<head><style>.a{x:y}</style><b class="a"><style>.b{x:y}.a{z:w}</style></b></head>';
  assert.equal(
    styleCutter([])(page),
    '<head><style>.a{x:y}.a{z:w}</style><b class="a"></b></head>',
  );
});
