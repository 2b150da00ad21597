import { SITE_PATHS } from '../../publicSite';
import { absolute } from '../Head';
import { qrCode } from '../qrCode';
import type { CompoundPartProps } from './CompoundPage';

/** The page's address as a QR code and in letters, and the notice on paper. */
export function Share({ compound, context }: CompoundPartProps) {
  const { site, words, language } = context;
  const address = site.address && absolute(site.address, SITE_PATHS.compound(compound.slug, language));
  return (
    <section className="share" aria-labelledby="share">
      <h2 id="share">{words.share.title}</h2>
      <figure className={address ? 'qr' : 'qr needs-script'}>
        <div data-qr="">{address && <QrCode text={address} label={words.share.qr} />}</div>
        <figcaption>
          {words.share.scan}
          {address && <span className="address">{address}</span>}
        </figcaption>
      </figure>
      <div className="share-buttons needs-script">
        <button type="button" className="button" data-action="print" data-paper="A4">
          {words.share.printA4}
        </button>
        <button type="button" className="button" data-action="print" data-paper="A3">
          {words.share.printA3}
        </button>
        <button type="button" className="button" data-action="share" hidden>
          {words.share.share}
        </button>
        <span data-shared="" role="status" />
      </div>
    </section>
  );
}

function QrCode({ text, label }: { readonly text: string; readonly label: string }) {
  const { size, path } = qrCode(text);
  return (
    <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
