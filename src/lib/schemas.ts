/**
 * The fields of every kind of content. Used twice: by the collections of the build and by the content
 * check, which reads the same files with line and column.
 */
export { entrySchemas, type Need, needs } from './schemas/entries.ts';
export type { Localized, Verified } from './schemas/fields.ts';
export { type Mission, missionSchema } from './schemas/mission.ts';
export { type Hours, type Languages, type Weekday, weekdays } from './schemas/hours.ts';
export { type Figure, type Line, recordSchemas } from './schemas/records.ts';
