import type { APIRoute } from 'astro';
import { lines, recordsById } from '../../lib/content.ts';
import { locales } from '../../lib/locales.ts';
import { mission, missionLocales } from '../../lib/mission.ts';
import { toSecurityText } from '../../lib/security-contact.ts';

const { security, site } = mission;

export const getStaticPaths = () => (security ? [{ params: { file: 'security.txt' } }] : []);

function toAddress(contact: string): string {
  if (URL.canParse(contact)) return contact;
  const [line] = recordsById(lines, [contact]);
  if (line?.data.channel !== 'email') throw new Error(`The line ${contact} is no e-mail.`);
  return `mailto:${line.data.email}`;
}

export const GET: APIRoute = () => {
  if (!security) throw new Error('The mission names no contact for security.');
  const langs = missionLocales
    .filter((locale) => mission.locales[locale] === 'full')
    .map((locale) => locales[locale].lang);
  const { contact, expires } = security;
  return new Response(toSecurityText({ contact: toAddress(contact), expires, langs, site }));
};
