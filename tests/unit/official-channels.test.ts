import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type Answer, type KnownChannel, lookUp } from '../../src/lib/official-channels.ts';

const channels: KnownChannel[] = [
  { kind: 'website', value: 'iom.sk' },
  { kind: 'website', value: 'mic.iom.sk' },
  { kind: 'website', value: 'emnconference.sk' },
  { kind: 'phone', value: '+421850211478', dialled: '0850211478' },
  { kind: 'phone', value: '+421252630023', dialled: '0252630023' },
  {
    kind: 'messenger',
    value: '+421908767853',
    dialled: '0908767853',
    apps: ['telegram', 'signal', 'viber'],
  },
  { kind: 'phone', value: '+421800800818', dialled: '0800800818', partner: true },
  { kind: 'email', value: 'returnhome@iom.int' },
  { kind: 'mailDomain', value: 'iom.int' },
  { kind: 'account', value: 'facebook' },
  { kind: 'account', value: 'https://www.youtube.com/@IOMSlovakia' },
];

const readingOf = (pasted: string) => {
  const { answer, channel } = lookUp(pasted, channels, '421');
  return channel ? `${answer}: ${channel.value}` : answer;
};

/** One test per pasted text. The answer names the channel that it is about. */
function cases(title: string, table: Record<string, string>) {
  describe(title, () => {
    for (const [pasted, expected] of Object.entries(table)) {
      test(JSON.stringify(pasted), () => assert.equal(readingOf(pasted), expected));
    }
  });
}

cases('numbers of ours, however they are written', {
  '0850 211 478': 'ours: +421850211478',
  '0850211478': 'ours: +421850211478',
  '0850/211 478': 'ours: +421850211478',
  '0850-211-478': 'ours: +421850211478',
  '0850‑211–478': 'ours: +421850211478',
  '(0850) 211.478': 'ours: +421850211478',
  '+421 850 211 478': 'ours: +421850211478',
  '00421 850 211 478': 'ours: +421850211478',
  '421850211478': 'ours: +421850211478',
  '850 211 478': 'ours: +421850211478',
  '+421 (0)850 211 478': 'ours: +421850211478',
  '(+421) 850 211 478': 'ours: +421850211478',
  '+421 0850 211 478': 'ours: +421850211478',
  '02/5263 0023': 'ours: +421252630023',
  '  +421\u00a02\u00a05263\u00a00023 ': 'ours: +421252630023',
  '\u202a+421 2 5263 0023\u202c': 'ours: +421252630023',
  '٠٨٥٠ ٢١١ ٤٧٨': 'ours: +421850211478',
  '۰۸۵۰ ۲۱۱ ۴۷۸': 'ours: +421850211478',
  '＋４２１ 850 211 478': 'ours: +421850211478',
  'tel:+421850211478': 'ours: +421850211478',
  'TEL:0850211478': 'ours: +421850211478',
  '0908 767 853': 'ours: +421908767853',
});

cases('the line of another organisation is named as such', {
  '0800 800 818': 'partner: +421800800818',
  '+421 800 800 818': 'partner: +421800800818',
});

cases('other numbers, also those that look alike', {
  '0850 211 479': 'other',
  '0850 211 4780': 'other',
  '0900 850 211 478': 'other',
  '+420 850 211 478': 'other',
  '+1 850 211 478': 'other',
  '00 850 211 478': 'other',
  '+0850211478': 'other',
  '112': 'other',
});

cases('what is not one number', {
  '': 'unclear',
  ' \u200e ': 'unclear',
  '12': 'unclear',
  '+': 'unclear',
  'call 0850 211 478': 'unclear',
  '0850 211 478 or 0900 123 456': 'unclear',
  '0850 211 478, 0900 123 456': 'unclear',
  '0850 211 478 0900 123 456': 'unclear',
  '0850 211 478 +421 900 123 456': 'unclear',
  IOM: 'unclear',
  '０８５０ two': 'unclear',
});

cases('links to a website of ours', {
  'iom.sk': 'ours: iom.sk',
  'www.iom.sk': 'ours: iom.sk',
  'https://www.iom.sk/sk/novinky?page=2#top': 'ours: iom.sk',
  'HTTPS://WWW.IOM.SK/': 'ours: iom.sk',
  'http://avr.iom.sk': 'ours: iom.sk',
  'https://www.mic.iom.sk/en/': 'ours: mic.iom.sk',
  '//iom.sk/x': 'ours: iom.sk',
  'iom.sk.': 'ours: iom.sk',
  '"iom.sk",': 'ours: iom.sk',
  'iom.sk:8443/help': 'ours: iom.sk',
  'https://anna@iom.sk/': 'ours: iom.sk',
  'https://iom.sk?next=evil.example': 'ours: iom.sk',
  'emnconference.sk/2024': 'ours: emnconference.sk',
});

cases('links elsewhere, also those that look alike', {
  'iom.sk.example.com': 'other',
  'https://iom.sk.example.com/': 'other',
  'https://example.com/iom.sk': 'other',
  'https://example.com/?www.iom.sk': 'other',
  'https://example.com#iom.sk': 'other',
  'https://iom.sk@example.com/': 'other',
  'https://www.iom.sk:443@example.com/login': 'other',
  'https://iom.sk%2eexample.com': 'other',
  'https://example.com\\@iom.sk': 'other',
  'fakeiom.sk': 'other',
  'iom-sk.com': 'other',
  'www-iom.sk': 'other',
  'iorn.sk': 'other',
  'i0m.sk': 'other',
  'iom.sk.com': 'other',
  'iom.com': 'other',
  'xn--om-iia.sk': 'other',
  'іom.sk': 'other',
  'iоm.sk': 'other',
  'iom.sķ': 'other',
  '\u202eks.moi': 'other',
  'https://93.184.216.34/iom.sk': 'other',
  'https://[2001:db8::1]/': 'other',
});

cases('what is not one link', {
  'https://': 'unclear',
  iom: 'unclear',
  'https://iom sk': 'unclear',
  'https://iom.sk .example.com': 'unclear',
  'https://iom.sk／.example.com': 'unclear',
  'https://iom.sk\u2024example.com': 'unclear',
  'javascript:location="https://iom.sk"': 'unclear',
  'data:text/html,https://iom.sk': 'unclear',
  'ftp://iom.sk/': 'unclear',
  'see www.iom.sk': 'unclear',
});

cases('e-mail addresses', {
  'returnhome@iom.int': 'ours: returnhome@iom.int',
  'ReturnHome@IOM.INT': 'ours: returnhome@iom.int',
  'mailto:returnhome@iom.int?subject=Help': 'ours: returnhome@iom.int',
  'IOM <returnhome@iom.int>': 'ours: returnhome@iom.int',
  '<returnhome@iom.int>': 'ours: returnhome@iom.int',
  'someone@iom.int': 'mailDomain: iom.int',
  '@iom.int': 'mailDomain: iom.int',
  'return\u200bhome@iom.int': 'mailDomain: iom.int',
  'returnhоme@iom.int': 'mailDomain: iom.int',
  'returnhome@iom.int <help@example.com>': 'other',
  'returnhome@iom.int.example.com': 'other',
  'returnhome@mail.iom.int': 'other',
  'returnhome@iom.sk': 'other',
  'returnhome.iom.int@example.com': 'other',
  'returnhome@іom.int': 'other',
  'returnhome@iorn.int': 'other',
  'returnhome@iom.int@example.com': 'unclear',
  'returnhome@iom.int,help@example.com': 'unclear',
  'mailto:returnhome@iom.int,help@example.com': 'unclear',
  'mailto:returnhome@iom.int?subject=a&bcc=help@example.com': 'unclear',
  'write to returnhome@iom.int': 'unclear',
  'returnhome@': 'unclear',
  'returnhome@iom': 'unclear',
  'returnhome@iom.int＠example.com': 'unclear',
});

cases('messengers, each with the apps that are listed', {
  'https://t.me/+421908767853': 'ours: +421908767853',
  'https://signal.me/#p/+421908767853': 'ours: +421908767853',
  'viber://chat?number=%2B421908767853': 'ours: +421908767853',
  'https://wa.me/421908767853': 'other',
  'https://t.me/+421850211478': 'other',
  'https://t.me/iom_slovakia': 'other',
  'https://t.me.example.com/+421908767853': 'other',
  'viber://chat?number=%2B421908767854': 'other',
});

cases('accounts', {
  'https://www.youtube.com/@IOMSlovakia': 'ours: https://www.youtube.com/@IOMSlovakia',
  'm.youtube.com/@iomslovakia/': 'ours: https://www.youtube.com/@IOMSlovakia',
  'https://www.youtube.com/@IOMSlovakia1': 'other',
  'https://www.youtube.com/': 'other',
  'https://www.facebook.com/IOMSlovakia': 'account: facebook',
  'https://facebook.com.example.com/IOMSlovakia': 'other',
});

test('every answer occurs in the cases above', () => {
  const samples = ['iom.sk', '0800 800 818', 'a@iom.int', 'fb.com/x', '112', 'x'];
  const answers = samples.map((sample) => lookUp(sample, channels, '421').answer);
  const all: Answer[] = ['ours', 'partner', 'mailDomain', 'account', 'other', 'unclear'];
  assert.deepEqual(answers, all);
});

test('a country without a zero before its numbers has none taken off', () => {
  const czech: KnownChannel[] = [{ kind: 'phone', value: '+420800050749', dialled: '800050749' }];
  assert.equal(lookUp('800 050 749', czech, '420').answer, 'ours');
  assert.equal(lookUp('+420 800 050 749', czech, '420').answer, 'ours');
  assert.equal(lookUp('0800 050 749', czech, '420').answer, 'other');
});
