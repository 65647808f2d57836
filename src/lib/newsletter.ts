/**
 * Where a reader signs up for the newsletter: an e-mail that only has to be sent, or a form elsewhere.
 * @param to an e-mail address, or the web address of a form
 */
export function signUpHref(to: string, subject: string, body: string): string {
  if (URL.canParse(to)) return to;
  return `mailto:${to}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
}
