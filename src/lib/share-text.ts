/** Five parts of an SMS in any script: long enough for whom to call, short enough to be sent. */
export const messageLength = 335;

/** Cut at the end of a word, with an ellipsis; empty where not even a few words fit. */
function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  const words = text.slice(0, Math.max(0, length - 1)).replace(/\s+\S*$/, '');
  return words.length < 20 ? '' : `${words.replace(/[\s,;:.–—-]+$/, '')}…`;
}

/** What is passed on of a page. */
export interface Message {
  title: string;
  summary: string;
  /** Whom to call, each as `name: number`; as many as fit, the first always. */
  contacts: string[];
  address: string;
}

/**
 * A page as a message. The title, the first contact and the address are always whole; further contacts go
 * before the summary, which is shortened.
 */
export function toMessage({ title, summary, contacts, address }: Message): string {
  const [first, ...others] = contacts;
  const lines = [title, ...(first ? [first] : []), address];
  const used = () => lines.join('\n').length;
  for (const contact of others) {
    if (used() + contact.length + 1 <= messageLength) lines.splice(-1, 0, contact);
  }
  const short = shorten(summary, messageLength - used() - 1);
  return [title, short, ...lines.slice(1)].filter(Boolean).join('\n');
}
