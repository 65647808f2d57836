import Figure from './Figure.astro';
import LastCheck from './LastCheck.astro';
import Line from './Line.astro';
import Notice from './Notice.astro';
import Office from './Office.astro';
import Term from './Term.astro';

/** The only components that staff may use inside MDX. */
export const mdxComponents = { Figure, LastCheck, Line, Notice, Office, Term };
