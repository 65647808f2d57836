/** Text made safe for HTML. */
export const safe = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** Items of a list as HTML; nothing where there are none. */
export const list = (items: string[], name: 'ul' | 'ol' = 'ul') =>
  items.length > 0
    ? `<${name}>${items.map((item) => `<li>${safe(item)}</li>`).join('')}</${name}>`
    : '';

/** A heading with what belongs under it; nothing where that is empty. */
export const part = (title: string, content: string) =>
  content ? `<section><h2>${safe(title)}</h2>${content}</section>` : '';

export const link = (href: string, text: string) => `<a href="${safe(href)}">${safe(text)}</a>`;

/** Where facts come from: each address behind the name of its host. */
export const sources = (label: string, addresses: string[]) =>
  `<p class="small">${safe(label)}: ${addresses
    .map((address) => link(address, new URL(address).hostname))
    .join(', ')}</p>`;
