import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { missionId } from './mission.ts';
import { precisionOf, type PartialDate, toDateTime } from './partial-date.ts';
import { type LawChange, lawChangesSchema, type Need } from './schemas.ts';

export interface KnownChange extends LawChange {
  id: string;
}

const file = `src/content/${missionId}/changes.yaml`;

/** What changed in the law of the mission's country, the newest first; read once. */
export const lawChanges: KnownChange[] = existsSync(file)
  ? toKnownChanges(parse(readFileSync(file, 'utf8')))
  : [];

/** The changes of a `changes.yaml`, the newest first. */
export function toKnownChanges(blocks: unknown): KnownChange[] {
  return Object.entries(lawChangesSchema.parse(blocks))
    .map(([id, change]) => ({ id, ...change }))
    .sort((a, b) => b.from.localeCompare(a.from, 'en'));
}

/** What a text says of the law that it reflects. */
interface LegalText {
  needs: Need[];
  lawTopics?: Need[] | undefined;
  lawDate?: PartialDate | undefined;
}

/** A date known to the month or year counts from its first day, so that no text is taken for newer than it is. */
const firstDay = (date: PartialDate) =>
  toDateTime(date) + { day: '', month: '-01', year: '-01-01' }[precisionOf(date)];

/** True when a text states rules on one of the topics of a change. */
export const isOnTopic = ({ needs, lawTopics = needs, lawDate }: LegalText, change: LawChange) =>
  lawDate !== undefined && lawTopics.some((topic) => change.topics.includes(topic));

/** The changes that a text does not reflect: on one of its topics, and later than its date of the law. */
export function changesSince(text: LegalText, changes: KnownChange[] = lawChanges): KnownChange[] {
  const { lawDate } = text;
  if (!lawDate) return [];
  return changes.filter((change) => isOnTopic(text, change) && change.from > firstDay(lawDate));
}
