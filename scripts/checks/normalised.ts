/** A text saved as it should be: no mark of the encoding, plain line ends, letters with their marks. */
export const normalised = (text: string) =>
  text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .normalize('NFC');
