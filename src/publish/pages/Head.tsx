import { LANGUAGE_TAGS } from './LocalText';
import { linkTo, type PageContext } from './pageContext';

type Props = {
  readonly context: PageContext;
  readonly title: string;
  readonly description: string;
  readonly versions: { readonly zh: string; readonly en: string } | null;
};

export function Head({ context, title, description, versions }: Props) {
  const { site, shell, language, path } = context;
  const noScript = shell.files.find((file) => /(?:^|\/)no-script[^/]*\.css$/.test(file));
  return (
    <head>
      <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
      <title>{title}</title>
      <meta name="description" content={description} />
      <meta name="color-scheme" content="light dark" />
      <meta name="theme-color" content="#0f766e" media="(prefers-color-scheme: light)" />
      <meta name="theme-color" content="#12332f" media="(prefers-color-scheme: dark)" />
      {shell.styles.map((file) => (
        <link key={file} rel="stylesheet" href={linkTo(file, context)} />
      ))}
      {noScript && (
        <noscript>
          <link rel="stylesheet" href={linkTo(noScript, context)} />
        </noscript>
      )}
      {versions && site.address && <link rel="canonical" href={absolute(site.address, path)} />}
      {versions &&
        (['zh', 'en'] as const).map((version) => (
          <link
            key={version}
            rel="alternate"
            hrefLang={LANGUAGE_TAGS[version]}
            href={
              site.address ? absolute(site.address, versions[version]) : linkTo(versions[version], context)
            }
          />
        ))}
      <link
        rel="manifest"
        href={linkTo(language === 'zh' ? 'manifest.webmanifest' : 'en/manifest.webmanifest', context)}
      />
      <link rel="icon" type="image/svg+xml" href={linkTo('icon.svg', context)} />
      <link rel="apple-touch-icon" href={linkTo('icons/apple-180.png', context)} />
    </head>
  );
}

/** Where the site says it will be found. */
export function absolute(address: string, path: string): string {
  return new URL(path.split('/').map(encodeURIComponent).join('/'), address).href;
}
