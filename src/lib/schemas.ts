/**
 * The fields of every kind of content. Used twice: by the collections of the build and by the content
 * check, which reads the same files with line and column.
 */
export { entrySchemas } from './schemas/entries.ts';
export type { Localized, Verified } from './schemas/fields.ts';
export {
  type GuidedCheck,
  guidedCheckSchema,
  type Question,
  type Result,
} from './schemas/guided-check.ts';
export { type Hours, type Languages, type Weekday, weekdays } from './schemas/hours.ts';
export { type LawChange, lawChangesSchema } from './schemas/law-changes.ts';
export {
  type Mission,
  missionSchema,
  type ReviewKind,
  type ReviewPolicy,
  reviewPolicySchema,
  type ReviewRule,
} from './schemas/mission.ts';
export { type Need, needs } from './schemas/needs.ts';
export type { Figure } from './schemas/figures.ts';
export type { PublicationFileFields } from './schemas/publication-files.ts';
export { redirectsSchema } from './schemas/redirects.ts';
export { type Line, recordSchemas } from './schemas/records.ts';
