import { isEmbargoed } from '../../src/lib/timing.ts';
import type { ContentRecord, MissionFacts } from './content.ts';

/** True for what readers see at an instant: neither a draft nor before its time. */
export function isPublished(
  { data }: ContentRecord,
  mission: MissionFacts | undefined,
  instant: Date,
): boolean {
  if (data?.draft === true) return false;
  const publishAt = data?.publishAt;
  const moment = publishAt instanceof Date ? publishAt.toISOString().slice(0, 10) : publishAt;
  return (
    typeof moment !== 'string' ||
    !mission ||
    !isEmbargoed({ publishAt: moment }, instant, mission.timeZone)
  );
}
