import { createHash } from 'node:crypto';
import type { Part } from './shippedPackages.ts';

/** sbom.cdx.json: what ships with a build as CycloneDX 1.6. The same parts, the same bytes. */
export function billOfMaterials(
  product: { readonly name: string; readonly version: string },
  parts: readonly Part[],
): string {
  const root = `pkg:generic/${product.name}@${product.version}`;
  const components = parts.map((part) => componentOf(part));
  const list = {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: `urn:uuid:${uuidOf(JSON.stringify([root, components]))}`,
    version: 1,
    metadata: {
      lifecycles: [{ phase: 'build' }],
      component: {
        type: 'application',
        'bom-ref': root,
        ...product,
        licenses: [{ license: { id: 'MIT' } }],
      },
    },
    components,
    dependencies: [{ ref: root, dependsOn: components.map((component) => component['bom-ref']) }],
  };
  return `${JSON.stringify(list, null, 2)}\n`;
}

function componentOf(
  part: Part,
  within = '',
): { readonly 'bom-ref': string; readonly [key: string]: unknown } {
  const { name, version, website, sha512 } = part;
  const purl = purlOf(part);
  return {
    type: part.kind === 'data' ? 'data' : 'library',
    'bom-ref': within + purl,
    name,
    ...(version === '' ? {} : { version }),
    ...(sha512 === null ? {} : { hashes: [{ alg: 'SHA-512', content: sha512 }] }),
    licenses: [licenceOf(part.licence)],
    purl,
    ...(website === null ? {} : { externalReferences: [{ type: 'website', url: website }] }),
    ...(part.inside.length === 0
      ? {}
      : { components: part.inside.map((one) => componentOf(one, `${purl}#`)) }),
  };
}

function purlOf({ kind, name, version }: Part): string {
  const at = version === '' ? '' : `@${version}`;
  return kind === 'npm'
    ? `pkg:npm/${name.replace('@', '%40')}${at}`
    : `pkg:generic/${encodeURIComponent(name.toLowerCase())}${at}`;
}

/** An SPDX identifier, an expression of several, or a name where SPDX has neither. */
function licenceOf(licence: string): object {
  if (licence.includes(' OR ')) return { expression: licence };
  return { license: licence.includes(' ') ? { name: licence } : { id: licence } };
}

/** Made of the content, in the form of a version 8 UUID. */
function uuidOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
