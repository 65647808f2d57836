/** The fields that narrow the results: what is chosen in them stands in the address, to be passed on. */

/** Those that Pagefind knows; the language and the order are ours. */
export const filterNames = ['section', 'programme', 'year'];
const ownNames = ['language', 'sort'];

/** The chosen values of some fields by name. */
export const chosenIn = (fields: FormData, names: string[]): Record<string, string> =>
  Object.fromEntries(
    names.flatMap((name) => (fields.get(name) ? [[name, String(fields.get(name))]] : [])),
  );

export function writeAddress(query: string, fields: FormData): void {
  const address = new URLSearchParams({
    ...(query && { q: query }),
    ...chosenIn(fields, [...filterNames, ...ownNames]),
  });
  history.replaceState(null, '', address.size > 0 ? `?${address}` : location.pathname);
}

/** Offers the values that the pages have; what is chosen stays chosen where it is among them. */
export function fillChoices(
  form: HTMLFormElement,
  choices: Record<string, Record<string, number>>,
  lang: string | undefined,
): void {
  for (const name of filterNames) {
    const select = form.elements.namedItem(name) as HTMLSelectElement;
    const values = Object.keys(choices[name] ?? {}).sort((a, b) =>
      name === 'year' ? b.localeCompare(a) : a.localeCompare(b, lang),
    );
    const chosen = select.value;
    select.replaceChildren(
      select.options[0] as HTMLOptionElement,
      ...values.map((value) => new Option(value, value)),
    );
    select.value = values.includes(chosen) ? chosen : '';
  }
}
