import { PIPE_CATEGORIES, type PipeCategory } from '../model/pipeCategory';

export type MapTheme = 'light' | 'dark';
export type PipeColour = { readonly line: string; readonly casing: string };

/**
 * The colours of CJJ 61-2017 Appendix B, kept in hue and adapted in lightness so that they read.
 * Printed cyan and green have a contrast under 1.4 on white, and brown one under 2 on a dark ground. So
 * each hue is darkened on light and lightened on dark until it stands at 3:1 or more, and drawn on a
 * casing of the opposite lightness, which also carries it over imagery. Categories that share a printed
 * colour keep its hue and differ in lightness, and further in the pattern and letter drawn along the line.
 */
export const PIPE_COLOURS: Record<MapTheme, Record<PipeCategory, PipeColour>> = {
  light: withCasing('#ffffff', {
    water: '#0095b6',
    reclaimed: '#00809c',
    storm: '#7a5c3e',
    foul: '#4c3926',
    combined: '#63492f',
    drain: '#6b543d',
    gas: '#d400c8',
    heating: '#e06a00',
    power: '#e01f1f',
    lighting: '#c92a4b',
    telecom: '#139a2c',
    industrial: '#2b2f36',
    trench: '#565c66',
    unknown: '#6600cc',
  }),
  dark: withCasing('#0b0e12', {
    water: '#2fdcf5',
    reclaimed: '#7ce8f7',
    storm: '#c9a37c',
    foul: '#a27c55',
    combined: '#b58e66',
    drain: '#b0926f',
    gas: '#ff5cf4',
    heating: '#ff9a3c',
    power: '#ff5f57',
    lighting: '#ff7f93',
    telecom: '#41de5c',
    industrial: '#c3c9d2',
    trench: '#98a1ae',
    unknown: '#b57bff',
  }),
};

function withCasing(casing: string, lines: Record<PipeCategory, string>): Record<PipeCategory, PipeColour> {
  return Object.fromEntries(
    PIPE_CATEGORIES.map((category) => [category, { line: lines[category], casing }]),
  ) as Record<PipeCategory, PipeColour>;
}
