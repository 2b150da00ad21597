import type { WorkState } from '../../model/terms';
import { STATUS_SHAPES } from '../../ui/statusShapes';
import type { PublicCompound } from '../publicSite';
import type { PageContext } from './pageContext';

type StatusKey = NonNullable<PublicCompound['status']> | 'unknown';

/** The state of works as shape, colour and word; the shapes are those of the app. */
export function StatusMark({ status, context }: { status: PublicCompound['status']; context: PageContext }) {
  const key = status ?? 'unknown';
  return <Mark shape={key} word={context.terms.status[key]} />;
}

/** How far one kind of works has come, in the shapes of the same meaning. */
export function WorkMark({ state, context }: { state: WorkState | null; context: PageContext }) {
  const key = state ?? 'unknown';
  return <Mark shape={WORK_SHAPES[key]} word={context.words.state[key]} />;
}

/** The shape alone, where its word stands beside it. */
export function Shape({ shape }: { readonly shape: StatusKey }) {
  return (
    <svg className={`shape shape-${shape}`} viewBox="0 0 12 12" aria-hidden="true" focusable="false">
      <use href={`#shape-${shape}`} />
    </svg>
  );
}

/** The shapes once a page, for all that use them. */
export function MarkSymbols() {
  return (
    <svg className="symbols" width="0" height="0" aria-hidden="true" focusable="false">
      {(Object.keys(STATUS_SHAPES) as StatusKey[]).map((key) => (
        <symbol key={key} id={`shape-${key}`} viewBox="0 0 12 12">
          {STATUS_SHAPES[key]}
        </symbol>
      ))}
    </svg>
  );
}

export const WORK_SHAPES: Record<WorkState | 'unknown', StatusKey> = {
  planned: 'not_started',
  under_way: 'under_construction',
  done: 'handed_over',
  unknown: 'unknown',
};

function Mark({ shape, word }: { shape: StatusKey; word: string }) {
  return (
    <span className="mark">
      <Shape shape={shape} />
      <span>{word}</span>
    </span>
  );
}
