/** The tag of TIFF 6.0 and Exif 2.32 whose value is the place of the block of GPS fields. */
const gpsTag = 0x8825;

/** True where the first directory of a picture's Exif block names GPS fields. */
function hasGps(exif: Buffer): boolean {
  const start = exif.toString('latin1', 0, 6) === 'Exif\0\0' ? 6 : 0;
  const tiff = exif.subarray(start);
  if (tiff.length < 10) return false;
  const isLittle = tiff.toString('latin1', 0, 2) === 'II';
  const short = (at: number) => (isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const long = (at: number) => (isLittle ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at));
  const directory = long(4);
  if (directory + 2 > tiff.length) return false;
  return Array.from({ length: short(directory) }, (_, index) => directory + 2 + index * 12).some(
    (at) => at + 2 <= tiff.length && short(at) === gpsTag,
  );
}

/** True for a picture whose Exif or XMP block, as sharp gives them, tells where it was taken. */
export const hasPlace = (exif: Buffer | undefined, xmp: Buffer | undefined): boolean =>
  (exif !== undefined && hasGps(exif)) || /GPSL(at|ong)itude/.test(xmp?.toString('latin1') ?? '');
