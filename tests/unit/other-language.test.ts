import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Locale, localeCodes } from '../../src/lib/locales.ts';
import { otherLanguage } from '../site/languages.ts';

const samples: Record<Locale, string> = {
  en: 'Call the infoline and ask for the office that is open.',
  sk: 'Zavolajte na infolinku, ktorá vám povie, či sú úrady otvorené, alebo sa pýtajte osobne.',
  cs: 'Zavolejte na infolinku, která vám řekne, jestli jsou úřady otevřené, nebo se ptejte.',
  uk: 'Зателефонуйте на інфолінію, і ми скажемо, що є відкритим для вас.',
  ru: 'Позвоните на инфолинию, и мы скажем, что открыто для вас, это важно, вы увидите.',
  ar: 'اتصل بالخط واسأل عن المكتب في المدينة أو عن هذا الموعد',
  vi: 'Hãy gọi đường dây và hỏi văn phòng nào đang mở cho bạn.',
};

test('a text is told from every other language, and is never taken for one in its own', () => {
  for (const own of localeCodes) {
    assert.equal(otherLanguage(samples[own], own, localeCodes), undefined, own);
    for (const other of localeCodes.filter((code) => code !== own))
      assert.equal(otherLanguage(samples[own], other, [own]), own, `${own} within ${other}`);
  }
});

test('a name in another script is no other language', () => {
  assert.equal(
    otherLanguage('مكتب Migračné informačné centrum في Bratislava', 'ar', localeCodes),
    undefined,
  );
  assert.equal(otherLanguage('Slovak Catholic Charity: Košice', 'sk', localeCodes), undefined);
});
