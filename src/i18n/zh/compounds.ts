export const compounds = {} as const;
