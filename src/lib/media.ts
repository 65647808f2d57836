/** What the bytes of a film say about it. */

const ascii = (bytes: Uint8Array, from: number, to: number) =>
  String.fromCharCode(...bytes.subarray(from, to));

/** True for an MP4 or WebM file, by the sign that each begins with. */
export function isFilm(bytes: Uint8Array, ending: 'mp4' | 'webm'): boolean {
  if (ending === 'mp4') return ascii(bytes, 4, 8) === 'ftyp';
  return [0x1a, 0x45, 0xdf, 0xa3].every((byte, index) => bytes[index] === byte);
}

/** How long an MP4 file plays, in seconds: from its movie header (ISO 14496-12, 8.2.2). */
export function mp4Seconds(bytes: Uint8Array): number | undefined {
  const at = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).indexOf('mvhd');
  if (at === -1) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isLong = view.getUint8(at + 4) === 1;
  const scale = view.getUint32(at + (isLong ? 24 : 16));
  const length = isLong ? Number(view.getBigUint64(at + 28)) : view.getUint32(at + 20);
  return length / scale;
}

/** Minutes and seconds, e.g. `1:05`. */
export const toClock = (seconds: number) =>
  `${Math.floor(Math.round(seconds) / 60)}:${String(Math.round(seconds) % 60).padStart(2, '0')}`;

/** A duration of ISO 8601, e.g. `PT1M5S`. */
export const toIsoDuration = (seconds: number) =>
  `PT${Math.floor(Math.round(seconds) / 60)}M${Math.round(seconds) % 60}S`;

const types: Record<string, string> = {
  mp4: 'video/mp4',
  webm: 'video/webm',
  vtt: 'text/vtt; charset=utf-8',
  jpg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
};

export const mediaType = (file: string): string =>
  types[file.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
