import type { Geometry, Position } from 'geojson';
import { forEachPosition } from '../geo/bounds';
import type { UnreadableReason } from '../publish/leakCheck/unpackMembers';
import type { Publication, PublicationReport, PublicationWarning } from '../publish/publicSite';
import type { Leak, LeakReport } from '../publish/withheld';
import { printable, textTable } from './textTable';

/** What goes out, layer by layer, with counts and a sample row; what stays in; what to look at before it is written. */
export function publicationText({ site, report }: Publication): string {
  const system = site.coordinates === 'gcj02' ? 'GCJ-02' : 'CGCS2000';
  return [
    `${printable(site.title.zh)} · ${printable(site.title.en)}\n`,
    `published ${site.published}, coordinates in ${system} rounded to ${site.grid_m} m\n`,
    section('goes out', report.out.map(outgoing).join('')),
    section('figures by compound', quantityLine(report)),
    section('stays in', report.kept.map(kept).join('')),
    section('ground shown', coverageLine(report)),
    section('look at this first', report.warnings.map(warning).join('')),
  ].join('');
}

/** What the check of every byte came to. */
export function leakText({ leaks, files, bytes, values, vertices, untold }: LeakReport): string {
  const looked = `${files} files, ${bytes} bytes read; ${values} values and ${vertices} vertices looked for`;
  if (leaks.length === 0) return `leak check: nothing found. ${looked}\n`;
  const rows = leaks.map((leak) => [[leak.file, ...leak.within].join(' > '), leak.at, leakSentence(leak)]);
  const more = untold ? `and ${untold} more\n` : '';
  return `leak check: ${leaks.length + (untold ?? 0)} found. ${looked}\n${textTable([['file', 'byte', 'what'], ...rows], 1, 1)}${more}`;
}

function leakSentence({ kind, what, origin }: Leak): string {
  if (kind === 'never_public' && what === 'photo_metadata') {
    return 'the photograph still says where, when or with what it was taken';
  }
  if (kind === 'unreadable_file')
    return `cannot be looked into: ${UNREADABLE[what as UnreadableReason] ?? what}`;
  if (kind === 'changed_file' || kind === 'unexpected_file') return FOUND[kind];
  const of = kind === 'value' && origin ? `, ${origin.property} of ${origin.layer}` : '';
  return `${FOUND[kind]}: ${shortened(what)}${printable(of)}`;
}

const FOUND: Readonly<Record<Exclude<Leak['kind'], 'unreadable_file'>, string>> = {
  value: 'withheld value',
  id: 'withheld id',
  named_value: 'withheld property',
  never_public: 'property that is never public',
  vertex: 'withheld place',
  unexpected_file: 'no file of this site',
  changed_file: 'not as it is published',
};

const UNREADABLE: Readonly<Record<UnreadableReason, string>> = {
  encrypted: 'encrypted',
  unknown_compression: 'packed or coded in an unknown way',
  damaged: 'damaged',
  too_large: 'unpacks to too much',
  too_deep: 'packed in too many layers',
  tile_without_place: 'a vector tile whose name gives no zoom, column and row',
};

function section(title: string, body: string): string {
  return body === '' ? '' : `\n${title}\n${body}`;
}

function outgoing({ layer, features, properties, sample }: PublicationReport['out'][number]): string {
  const counts = properties
    .filter(({ stated }) => stated > 0)
    .map(({ name, stated, isDefault }) => `${isDefault ? '' : '+'}${printable(name)} ${stated}`);
  const first = sample === null ? '' : `    first: ${sampleText(sample)}\n`;
  return `  ${layer}, ${features}: ${counts.join(', ') || 'shape only'}\n${first}`;
}

function sampleText({ geometry, ...properties }: Readonly<Record<string, unknown>>): string {
  const stated = Object.entries(properties)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => {
      return `${printable(name)} ${shortened(typeof value === 'string' ? value : JSON.stringify(value))}`;
    });
  return [...stated, ...(geometry ? [shapeText(geometry as Geometry)] : [])].join(', ');
}

function shapeText(geometry: Geometry): string {
  const vertices: Position[] = [];
  forEachPosition(geometry, (position) => vertices.push(position));
  return `${geometry.type} of ${vertices.length} from ${vertices[0]?.join(' ')}`;
}

function quantityLine({ quantities }: PublicationReport): string {
  if (quantities.length === 0) return '';
  return `  ${quantities.map(({ quantity, compounds }) => `${quantity} ${compounds}`).join(', ')}\n`;
}

function kept({ what, features, properties, wholeLayer }: PublicationReport['kept'][number]): string {
  const names = properties.map(printable).join(', ');
  const count = features > 0 ? `, ${features}` : '';
  return wholeLayer ? `  ${what}${count}, all of it: ${names}\n` : `  of ${what}: ${names}\n`;
}

function coverageLine({ coverage }: PublicationReport): string {
  const [total, contiguous] = [coverage.total_km2.toFixed(2), coverage.contiguous_km2.toFixed(2)];
  return `  ${total} km², the largest piece in one ${contiguous} km²\n`;
}

function warning({ code, detail }: PublicationWarning): string {
  return `  ${WARNINGS[code]}${detail === '' ? '' : `: ${shortened(detail)}`}\n`;
}

const WARNINGS: Readonly<Record<PublicationWarning['code'], string>> = {
  large_area: 'over 25 km² of large-scale map in one piece, which needs approval before it is public',
  beyond_default: 'beyond the default list',
  free_text: 'free text, which may say anything',
  foreign_basemap: 'the base map is another site’s, which learns who looks at what',
  no_name: 'a compound without a name, which the site can only number',
  same_name: 'compounds of the same name',
  no_address: 'publish.json states no address: printed notices have no QR code until the page is opened',
  photo_missing: 'no such JPEG, PNG or WebP beside publish.json, or no such compound',
  figures_differ: 'goes out as reported, then what the plan measures: more than 50 % apart',
  no_compounds: 'no compound goes out: the site would be empty',
  not_stated: 'named in publish.json, but nothing of it goes out',
};

function shortened(text: string): string {
  const characters = [...printable(text)];
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST).join('')}…` : characters.join('');
}

const LONGEST = 100;
