import type { services } from './schemas/videos.ts';

/** Films that a service keeps. Nothing is loaded from it until the reader follows the link. */

type Service = (typeof services)[number];

interface ExternalVideo {
  /** How the service calls itself. */
  name: string;
  /** Who learns what the reader's browser sends. */
  company: string;
  href: string;
}

/** The address that its service offers for visits without cookies before playing. */
const hrefs: { [S in Service]: (id: string) => ExternalVideo } = {
  youtube: (id) => ({
    name: 'YouTube',
    company: 'Google',
    href: `https://www.youtube-nocookie.com/embed/${id}`,
  }),
};

export const externalVideo = ({ service, id }: { service: Service; id: string }): ExternalVideo =>
  hrefs[service](id);
