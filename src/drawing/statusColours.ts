/** The states of works, told apart by shape and word besides colour. */
export const STATUS_COLOURS = {
  not_started: '#8a94a6',
  under_construction: '#d97706',
  completed: '#2563eb',
  accepted: '#4f46e5',
  handed_over: '#0f766e',
  unknown: '#6b7280',
} as const;
