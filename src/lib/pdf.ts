import { extractText, getDocumentProxy } from 'unpdf';

/** What a PDF says of itself, read from its own bytes. */
export interface Pdf {
  pages: number;
  /** The language it is marked with; undefined where it is not marked. */
  lang: string | undefined;
  /** True when headings, lists and tables are marked, so that it can be read aloud in order. */
  tagged: boolean;
  /** The text of each page; empty for a page that is only a picture. */
  texts: string[];
}

/** Why a file cannot be published as a PDF. */
export type PdfFault = 'not-pdf' | 'encrypted' | 'damaged';

const signature = '%PDF-';
/** Where a stamp or page number is all the text, a reader still has nothing to read. */
const leastLetters = 20;

const isEncrypted = (error: unknown) =>
  error instanceof Error && error.name === 'PasswordException';

/** Reads a PDF. Never throws for what the file contains. */
export async function readPdf(bytes: Uint8Array): Promise<Pdf | PdfFault> {
  // The signature may stand after a few bytes of rubbish, as readers of PDF allow.
  if (!new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes(signature))
    return 'not-pdf';
  try {
    // The library takes the bytes it is given for its own.
    const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
    const { info } = await pdf.getMetadata();
    const { EncryptFilterName, Language } = info as Record<string, string | null>;
    if (EncryptFilterName) return 'encrypted';
    const marks = await pdf.getMarkInfo();
    const { text } = await extractText(pdf, { mergePages: false });
    return {
      pages: pdf.numPages,
      lang: Language || undefined,
      tagged: marks?.Marked === true,
      texts: text.map((page) => page.replaceAll(/\s+/g, ' ').trim()),
    };
  } catch (error) {
    return isEncrypted(error) ? 'encrypted' : 'damaged';
  }
}

/** True when at least one page has text that can be searched, copied and read aloud. */
export const hasText = ({ texts }: Pick<Pdf, 'texts'>) =>
  texts.some((text) => (text.match(/\p{L}/gu)?.length ?? 0) >= leastLetters);

/** `en` and `en-GB` are the same language for this purpose. */
export const isSameLanguage = (a: string, b: string) =>
  a.split('-')[0]?.toLowerCase() === b.split('-')[0]?.toLowerCase();
