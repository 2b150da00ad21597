/** The languages that every text comes in. */
export type Language = 'zh' | 'en';
