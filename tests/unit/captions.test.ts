import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { canBeIn, readCaptions, toTranscript } from '../../src/lib/captions.ts';

describe('captions', () => {
  test('are read with notes, names, settings and times without hours', () => {
    const source =
      '\uFEFFWEBVTT Film\r\n\r\nNOTE of staff\r\n\r\nfirst\r\n00:01.000 --> 00:02.500 line:80%\r\nOne\r\ntwo\r\n\r\n01:00:00.000 --> 01:00:01.000\r\nThree\r\n';
    const { cues, faults } = readCaptions(source);
    assert.deepEqual(faults, []);
    assert.deepEqual(cues, [
      { start: 1, end: 2.5, text: 'One\ntwo', line: 6 },
      { start: 3600, end: 3601, text: 'Three', line: 10 },
    ]);
    assert.deepEqual(toTranscript(source), ['One two', 'Three']);
  });
});

describe('the language of captions', () => {
  const texts = {
    sk: 'Najprv zavolajte na infolinku. Kde nás nájdete a kedy môžete prísť.',
    cs: 'Nejprve zavolejte na infolinku. Kde nás najdete a kdy můžete přijít.',
    en: 'Call the infoline first. The centres are in Bratislava and Košice.',
    uk: 'Спершу зателефонуйте на інформаційну лінію.',
    ru: 'Сначала позвоните на инфолинию. Вы можете прийти.',
    ar: 'اتصل أولًا بخط المعلومات: +421 2 526 300 23 (MIC).',
    vi: 'Trước tiên hãy gọi đường dây thông tin.',
  };

  for (const [language, text] of Object.entries(texts))
    test(`${language} is told from all others`, () => {
      const possible = Object.keys(texts).filter((other) => canBeIn(other, text));
      assert.deepEqual(possible, [language]);
    });
});
