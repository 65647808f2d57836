/** HTML by the name and language of the part that it is; kept by `components/Once.astro`. */
export const renderedOnce = new Map<string, string>();
