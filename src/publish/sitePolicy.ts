import { contentSecurityPolicy } from '../hosting/contentSecurityPolicy';
import type { PublicSite } from './publicSite';

/** The Content Security Policy of a site. A base map of another site may be asked for its tiles, and for nothing else. */
export function sitePolicy({ basemap }: Pick<PublicSite, 'basemap'>): string {
  const [origin] = /^https?:\/\/[a-z\d.-]+(?::\d+)?(?=\/)/i.exec(basemap?.tiles ?? '') ?? [];
  return contentSecurityPolicy(origin ? { images: [origin], connects: [origin] } : {});
}
