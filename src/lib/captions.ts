/** Captions in WebVTT: what is said when. Read for the transcript, and by the check with line numbers. */

export interface Cue {
  /** Seconds from the beginning of the film. */
  start: number;
  end: number;
  text: string;
  /** Line of the timing in the file. */
  line: number;
}

export interface CaptionFault {
  line: number;
  what: string;
  mend: string;
}

const timing = /^(?:(\d{2,}):)?([0-5]\d):([0-5]\d)\.(\d{3})$/;

function toSeconds(time: string | undefined): number | undefined {
  const match = timing.exec(time ?? '');
  if (!match) return undefined;
  const [hours = 0, minutes = 0, seconds = 0, thousandths = 0] = match
    .slice(1)
    .map((part) => Number(part ?? 0));
  return hours * 3600 + minutes * 60 + seconds + thousandths / 1000;
}

const example = 'Write it as 00:00:05.000 --> 00:00:09.000.';

function readCue(lines: string[], first: number): Cue | CaptionFault | undefined {
  const at = lines.findIndex((line) => line.includes('-->'));
  const line = first + at;
  if (at === -1) {
    if (/^(WEBVTT|NOTE|STYLE|REGION)\b/.test(lines[0] ?? '')) return undefined;
    return { line: first, what: 'This block has no time.', mend: example };
  }
  const [from, to] = (lines[at] ?? '').split('-->').map((part) => part.trim().split(/\s/)[0]);
  const [start, end] = [toSeconds(from), toSeconds(to)];
  if (start === undefined || end === undefined)
    return { line, what: 'This time cannot be read.', mend: example };
  if (end <= start)
    return {
      line,
      what: `This caption ends at ${to}, but begins at ${from}.`,
      mend: 'Correct one of the two.',
    };
  const text = lines.slice(at + 1).join('\n');
  if (text.trim() === '')
    return { line, what: 'This caption has no text.', mend: 'Write its text below or delete it.' };
  return { start, end, text, line };
}

/** The blocks of a file with the number of their first line; blank lines part them. */
function blocksOf(lines: string[]): { first: number; block: string[] }[] {
  const blocks: { first: number; block: string[] }[] = [];
  lines.forEach((line, index) => {
    if (line.trim() === '') return;
    const isNew = index === 0 || lines[index - 1]?.trim() === '';
    if (isNew) blocks.push({ first: index + 1, block: [] });
    blocks.at(-1)?.block.push(line);
  });
  return blocks;
}

const noHeader: CaptionFault = {
  line: 1,
  what: 'This is no caption file: its first line is not WEBVTT.',
  mend: 'Write WEBVTT in the first line and leave the second one empty.',
};

/** Reads a caption file: its cues in order, and everything that players would stumble over. */
export function readCaptions(source: string): { cues: Cue[]; faults: CaptionFault[] } {
  const lines = source.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  if (!/^WEBVTT(\s|$)/.test(lines[0] ?? '')) return { cues: [], faults: [noHeader] };
  const cues: Cue[] = [];
  const faults: CaptionFault[] = [];
  for (const { first, block } of blocksOf(lines)) {
    const cue = readCue(block, first);
    if (!cue) continue;
    if ('what' in cue) {
      faults.push(cue);
      continue;
    }
    const before = cues.at(-1);
    if (before && cue.start < before.end)
      faults.push({
        line: cue.line,
        what: `This caption begins before the one of line ${before.line} has ended.`,
        mend: 'Let each caption begin when the one before it has ended.',
      });
    cues.push(cue);
  }
  return { cues, faults };
}

/** The captions as running text, one paragraph each. */
export const toTranscript = (source: string): string[] =>
  readCaptions(source).cues.map(({ text }) => text.replace(/\s+/g, ' ').trim());

const share = (text: string, letters: RegExp) => (text.match(letters) ?? []).length;

const scripts = {
  Arabic: /\p{Script=Arabic}/gu,
  Cyrillic: /\p{Script=Cyrillic}/gu,
  Latin: /\p{Script=Latin}/gu,
};

/** Letters that a language has and its neighbours in the same script do not. */
const ownLetters: Record<string, RegExp> = {
  sk: /[ľĺŕôä]/giu,
  cs: /[ěřů]/giu,
  uk: /[іїєґ]/giu,
  ru: /[ыэъё]/giu,
  vi: /[ăơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữự]/giu,
};
/** Latin letters with marks, which English text has only in names. */
const marked = /[À-ɏḀ-ỿ]/gu;

const scriptOf = (language: string): keyof typeof scripts =>
  language === 'ar' ? 'Arabic' : ['uk', 'ru'].includes(language) ? 'Cyrillic' : 'Latin';

/**
 * True when a text can be of a language: most of its letters are of its script, and it has rather the
 * language's own letters than those of another one. It tells mixed-up files, not bad spelling.
 */
export function canBeIn(language: string, text: string): boolean {
  const letters = Object.values(scripts).reduce((sum, script) => sum + share(text, script), 0);
  if (share(text, scripts[scriptOf(language)]) * 2 <= letters) return false;
  const own = ownLetters[language];
  const marks = share(text, marked) / letters;
  if (!own) return language !== 'en' || marks < 0.05;
  const others = Object.entries(ownLetters).filter(([code]) => code !== language);
  if (share(text, own) < Math.max(...others.map(([, theirs]) => share(text, theirs)))) return false;
  return scriptOf(language) !== 'Latin' || marks > 0.03;
}
