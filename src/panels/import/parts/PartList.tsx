import type { RecognisedFile } from '../../../formats/importTypes';
import { ManyParts } from './ManyParts';
import { PartRow } from './PartRow';

/** What is inside a file. Beyond a screenful it is grouped by layer, with a filter. */
export function PartList({ file }: { readonly file: RecognisedFile }) {
  if (file.parts.length > FEW) return <ManyParts file={file} />;
  return file.parts.map((part) => <PartRow key={part.key} part={part} name={part.name ?? file.name} />);
}

const FEW = 8;
