import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toBlocks, toPairs, withLinkLanguage } from '../../src/lib/blocks.ts';

test('a text is cut into its outermost elements', () => {
  const html =
    '<p>One <em>two</em><br> three > four</p>\n<h2 id="a">A</h2>\n<ul>\n<li><ul><li>x</li></ul></li>\n</ul><hr>\n' +
    '<!-- <p> --><div class="x" id="b"><div title="</div>"><svg><path d="M0"/></svg></div></div>';
  assert.deepEqual(toBlocks(html), [
    '<p>One <em>two</em><br> three > four</p>',
    '<h2>A</h2>',
    '<ul>\n<li><ul><li>x</li></ul></li>\n</ul>',
    '<hr>',
    '<div class="x"><div title="</div>"><svg><path d="M0"/></svg></div></div>',
  ]);
  assert.deepEqual(toBlocks(' \n'), []);
});

test('blocks stand against their counterparts', () => {
  assert.deepEqual(toPairs(['a', 'b'], ['x', 'y']), [
    ['a', 'x'],
    ['b', 'y'],
  ]);
});

test('texts that do not match stand beside each other as a whole', () => {
  assert.deepEqual(toPairs(['a', 'b'], ['x']), [['a\nb', 'x']]);
});

test('links inside the site name the language of their text, others do not', () => {
  assert.equal(
    withLinkLanguage('<p><a href="/sk/help/">a</a> <a href="https://iom.int">b</a></p>', 'sk'),
    '<p><a hreflang="sk" href="/sk/help/">a</a> <a href="https://iom.int">b</a></p>',
  );
  const named = '<a href="/en/glossary/#asylum" hreflang="en">c</a>';
  assert.equal(withLinkLanguage(named, 'sk'), named);
});
