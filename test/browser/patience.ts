/** How long anything on a page may take, in milliseconds: it is drawn without a GPU, on shared cores that at times stand still. */
export const PATIENCE = 90_000;
