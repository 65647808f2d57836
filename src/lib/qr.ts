import { encode } from 'uqr';

/** Light modules around the code that readers need to find it (ISO/IEC 18004). */
const quiet = 4;

/** A QR code as one SVG path: its side in modules, the quiet zone within, and the dark runs of each row. */
export function qrPath(text: string): { size: number; path: string } {
  const { size, data } = encode(text, { ecc: 'M', border: quiet });
  const path = data
    .map((row, y) =>
      row
        .map((isDark, x) => {
          if (!isDark || row[x - 1]) return '';
          const end = row.indexOf(false, x);
          return `M${x} ${y}h${end - x}v1H${x}z`;
        })
        .join(''),
    )
    .join('');
  return { size, path };
}
