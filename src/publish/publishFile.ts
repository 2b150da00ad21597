import type { PublishFile } from '../model/schema/publish';
import type { PublishableLayer } from '../model/terms';

export type AllowList = { readonly [L in PublishableLayer]?: readonly string[] };

/** What goes out where publish.json names no layers. */
export const DEFAULT_ALLOW_LIST: AllowList = {
  compounds: [
    'name',
    'name_en',
    'year',
    'status',
    'programme',
    'category',
    'works',
    'start',
    'finish',
    'progress_percent',
    'contact',
    'notice_start',
    'notice_end',
    'objection',
  ],
  buildings: ['name', 'name_en', 'floors', 'use', 'layout'],
  roads: ['use', 'width_m', 'resurfaced', 'layout'],
  green: ['kind', 'layout'],
  parking: ['kind', 'stalls', 'new', 'charging', 'accessible', 'layout'],
  fire_lanes: ['kind', 'width_m', 'layout'],
  fire_lane_markings: ['kind', 'bearing_deg', 'layout'],
};
export const DEFAULT_GRID_M = 0.1;

export const EMPTY_PUBLISH_FILE: PublishFile = { format: 'jingran-publish', version: 1 };
