const writeWhole = 'Write the whole web address with https:// at the start.';

export const intoImages =
  'Put the picture into the folder images beside those of the languages and write ../images/ before its name.';

const schemes = ['http', 'https', 'mailto', 'tel'];

/** What a reader would run or unpack instead of read. */
const program =
  /\.(exe|msi|apk|dmg|bat|cmd|com|scr|pif|js|mjs|jar|vbs|ps1|sh|lnk|zip|rar|7z|iso|img)$/i;

/** Browsers ignore tabs and line ends in an address, so `java\nscript:` runs too. */
const withoutBlanks = (url: string) => [...url].filter((sign) => sign > ' ').join('');

function hostFault(address: string): [what: string, mend: string] | undefined {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return [`The address "${address}" is not a web address.`, writeWhole];
  }
  if (url.username || url.password)
    return [
      `The address "${address}" has an @ before the name of the website, as false addresses do.`,
      'Delete everything between https:// and the @.',
    ];
  if (/^\[|^[\d.]+$/.test(url.hostname))
    return [
      `The address "${address}" has numbers for the name of the website.`,
      'Use the name of the website, e.g. https://www.iom.int/.',
    ];
  if (/(^|\.)xn--/.test(url.hostname))
    return [
      `The name of the website in "${address}" has letters that can be mistaken for others.`,
      'Use an address in plain letters a-z, or name the website without a link.',
    ];
  if (program.test(url.pathname))
    return [
      `The address "${address}" leads to a program or a packed file.`,
      'Lead to the page that offers it.',
    ];
  return undefined;
}

/** What is unsafe about an address that a reader may follow, and how to mend it; undefined if nothing. */
export function addressFault(url: string): [what: string, mend: string] | undefined {
  const address = withoutBlanks(url);
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(address)?.[1]?.toLowerCase();
  if (/^(file:|[a-z]:[\\/])/i.test(address))
    return [
      `The address "${url}" is that of a file on one computer, which nobody else can open.`,
      'Link to the page on the web that has it, or publish the document as a publication.',
    ];
  const isBroken = /[\p{Cc}\uFFFD]/u.test(url);
  const isForeign = scheme !== undefined && !schemes.includes(scheme);
  if (isBroken || isForeign || /^[/\\]{2}|^\\|^\/\\/.test(address))
    return [`The address "${url}" cannot be used in a link.`, writeWhole];
  return scheme?.startsWith('http') ? hostFault(address) : undefined;
}

/** An address of a picture that is a file of ours; anything more in it becomes an import of the build. */
const ownPicture = /^\.\.?\/(?:\.\.\/)?(?:[\w-]+\/)*[\w-]+\.(jpe?g|png|webp|avif|gif)$/i;

/** What is wrong with the address of a picture, told from the address alone. */
export function pictureFault(src: string): [what: string, mend: string] | undefined {
  if (ownPicture.test(src)) return undefined;
  if (!/^\.\.?\//.test(src))
    return [`"${src}" is not the path of a picture in the folder of this mission.`, intoImages];
  if (!/\.(jpe?g|png|webp|avif|gif)$/i.test(src))
    return [
      `"${src}" is not a picture.`,
      'Use a file that ends in .jpg, .png, .webp, .avif or .gif, with nothing after it.',
    ];
  return [
    `"${src}" is not the path of a picture in the folder of this mission.`,
    `${intoImages} Its name has a-z, 0-9 and hyphens only.`,
  ];
}

/** Names of websites in a text, as readers see them. Names of files do not count. */
const sites =
  /(?<![\p{L}\d@.-])(?:https?:\/\/)?((?:[a-z0-9-]+\.)+(?:sk|cz|eu|org|com|net|int|gov|info|ua|vn))(?![\p{L}\d-])/giu;

const bare = (host: string) => host.toLowerCase().replace(/^www\./, '');

/** The website that the words of a link name although it leads to another one; undefined if none. */
export function otherSite(words: string, url: string): string | undefined {
  if (!/^https?:/i.test(url) || !URL.canParse(url)) return undefined;
  const target = bare(new URL(url).hostname);
  return [...words.matchAll(sites)]
    .map(([, host = '']) => host)
    .find((host) => target !== bare(host) && !target.endsWith(`.${bare(host)}`));
}
