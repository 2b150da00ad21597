import type { ReactNode } from 'react';
import type { WorkArea } from '../../model/terms';

/** A sign for one of the six areas of works; its word always stands beside it. */
export function AreaIcon({ area }: { readonly area: WorkArea }) {
  return (
    <svg className="area-icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <g fill="none" stroke="currentColor" strokeWidth="1.8" strokeLinecap="round" strokeLinejoin="round">
        {SIGNS[area]}
      </g>
    </svg>
  );
}

const SIGNS: Record<WorkArea, ReactNode> = {
  building: <path d="M5 21V5l9-2v18M14 9h5v12M3 21h18M8 8h3M8 12h3M8 16h3" />,
  road_parking: (
    <>
      <rect x="4" y="4" width="16" height="16" rx="3" />
      <path d="M10 17V7.5h3a2.9 2.9 0 0 1 0 5.8h-3" />
    </>
  ),
  pipes: <path d="M3 8h8a4 4 0 0 1 4 4v9M3 14h5a1 1 0 0 1 1 1v6M3 6v10M7 21h10" />,
  landscape: <path d="M12 21v-8M12 16c-5 0-7-3-7-7 4 0 7 2 7 7zM12 13c0-5 2.5-8 7-9 0 5-2 9-7 9z" />,
  fit_for_old: (
    <>
      <circle cx="11" cy="4.5" r="1.8" />
      <path d="M10.5 9v5l3.5 3 1 4M10.5 14l-2 7M10.5 10l4 2M18 12v9M18 12h-2.5" />
    </>
  ),
  community: (
    <path d="M3 11.5 12 4l9 7.5M6 10v10h12V10M12 17.5c-2-1.3-3-2.3-3-3.5a1.5 1.5 0 0 1 3-.3 1.5 1.5 0 0 1 3 .3c0 1.2-1 2.2-3 3.5z" />
  ),
};
