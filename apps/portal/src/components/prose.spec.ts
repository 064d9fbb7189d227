import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { InLanguage } from './in-language.js';
import { Prose, proseBlocks } from './prose.js';

test.each([
  ['', []],
  ['One.\n\nTwo,\nstill two.', ['One.', 'Two, still two.']],
  ['Bring:\n- this\n- that,\n  and more\n\nThen go.', ['Bring:', ['this', 'that, and more'], 'Then go.']],
  ['## Where\nHere.\n- a', [{ heading: 'Where' }, 'Here.', ['a']]],
  ['One.\r\n\r\nTwo.', ['One.', 'Two.']],
  ['-1 is no item\n#no heading', ['-1 is no item #no heading']],
])('%j has its pieces', (text, pieces) =>
  expect(
    proseBlocks(text).map((block) =>
      block.kind === 'list' ? block.items : block.kind === 'heading' ? { heading: block.text } : block.text,
    ),
  ).toEqual(pieces),
);

test('what somebody types is never markup', () =>
  expect(renderToString(h(Prose, { text: '## <b>x</b>\n\n<script>alert(1)</script>', lang: 'fr' }))).toBe(
    '<div class="sgf-prose" lang="fr" dir="ltr"><h3 class="govuk-heading-s">&lt;b>x&lt;/b></h3>' +
      '<p class="govuk-body">&lt;script>alert(1)&lt;/script></p></div>',
  ));

test.each([
  ['ar', 'lang="ar" dir="rtl"'],
  ['zh', 'lang="zh" dir="ltr"'],
])('a text in %s is set from its own side', (lang, attributes) => {
  expect(renderToString(h(Prose, { text: 'x', lang }))).toContain(`<div class="sgf-prose" ${attributes}>`);
  expect(renderToString(h(InLanguage, { lang, children: 'x' }))).toBe(`<span ${attributes}>x</span>`);
});

test('a text in the language of the page is not marked', () =>
  expect(renderToString(h(InLanguage, { lang: undefined, children: 'x' }))).toBe('x'));
