import { figuresOf } from './figure';

const GB50014 = 'GB 50014-2021';
const GB50015 = 'GB 50015-2019';
const T = 'Table 5.2.10';
const T11 = '5.2.10 explanation, Table 11';

/** Minimum slope of public drains at their minimum diameter (GB 50014). */
export const PUBLIC_SLOPE = figuresOf('drain_slope_public', {
  foul_or_combined: [0.003, 'ratio', GB50014, T, 'page'],
  storm_plastic: [0.002, 'ratio', GB50014, T, 'page'],
  storm_other: [0.003, 'ratio', GB50014, T, 'page'],
  gully_connection: [0.01, 'ratio', GB50014, T, 'page'],
});

/** Usual least slopes of larger concrete foul drains running part full; an explanation, so a should. */
export const COMMON_SLOPE = figuresOf('drain_slope_common', {
  dn400: [0.0015, 'ratio', GB50014, T11, 'page', 'should'],
  dn500: [0.0012, 'ratio', GB50014, T11, 'page', 'should'],
  dn600: [0.001, 'ratio', GB50014, T11, 'page', 'should'],
  dn800: [0.0008, 'ratio', GB50014, T11, 'page', 'should'],
  dn1000: [0.0006, 'ratio', GB50014, T11, 'page', 'should'],
  dn1200: [0.0006, 'ratio', GB50014, T11, 'page', 'should'],
  dn1400: [0.0005, 'ratio', GB50014, T11, 'page', 'should'],
  dn1500: [0.0005, 'ratio', GB50014, T11, 'page', 'should'],
});

/** Minimum slope of small foul drains inside a compound (GB 50015). */
export const COMPOUND_SLOPE = figuresOf('drain_slope_compound', {
  house_connection: [0.005, 'ratio', GB50015, 'Table 4.10.7', 'unverified'],
  branch: [0.005, 'ratio', GB50015, 'Table 4.10.7', 'unverified'],
  compound_main: [0.004, 'ratio', GB50015, 'Table 4.10.7', 'unverified'],
  compound_main_315: [0.003, 'ratio', GB50015, 'Table 4.10.7', 'unverified'],
  to_first_manhole_of_septic_150: [0.01, 'ratio', 'GB 50015-2003(2009)', 'note', 'unverified'],
  to_first_manhole_of_septic_200: [0.01, 'ratio', 'GB 50015-2003(2009)', 'note', 'unverified'],
});

/** Minimum diameters that the slopes above belong to. */
export const DRAIN_DIAMETER = figuresOf('drain_diameter', {
  foul_or_combined: [300, 'mm', GB50014, T, 'page'],
  storm_plastic: [300, 'mm', GB50014, T, 'page'],
  storm_other: [300, 'mm', GB50014, T, 'page'],
  gully_connection: [200, 'mm', GB50014, T, 'page'],
  house_connection: [160, 'mm', GB50015, 'Table 4.10.7', 'unverified'],
  branch: [160, 'mm', GB50015, 'Table 4.10.7', 'unverified'],
  compound_main: [200, 'mm', GB50015, 'Table 4.10.7', 'unverified'],
  compound_main_315: [315, 'mm', GB50015, 'Table 4.10.7', 'unverified'],
});

/** Largest distance between manholes. Compounds: the later editions advise 30 and 40, public drains must keep 75 and more. */
export const MANHOLE_SPACING = figuresOf('manhole_spacing', {
  dn300_600: [75, 'm', GB50014, 'Table 5.4.4', 'page'],
  dn700_1000: [100, 'm', GB50014, 'Table 5.4.4', 'page'],
  dn1100_1500: [150, 'm', GB50014, 'Table 5.4.4', 'page'],
  dn1600_2000: [200, 'm', GB50014, 'Table 5.4.4', 'page'],
  no_mechanical_cleaning: [40, 'm', GB50014, 'Table 5.4.4', 'page'],
  compound_foul_le160: [30, 'm', 'GB 50015-2009/2019', 'foul', 'unverified'],
  compound_foul_ge200: [40, 'm', 'GB 50015-2009/2019', 'foul', 'unverified'],
  compound_le150_2003: [20, 'm', 'GB 50015-2003', 'as quoted', 'page'],
  compound_ge200_2003: [30, 'm', 'GB 50015-2003', 'as quoted', 'page'],
  plastic_manhole_200_400: [40, 'm', 'CECS 227:2007', 'plastic manholes', 'page'],
  plastic_manhole_500_700: [60, 'm', 'CECS 227:2007', 'plastic manholes', 'page'],
  compound_storm_150: [30, 'm', 'GB 50015', 'storm manholes', 'unverified'],
  compound_storm_200_300: [40, 'm', 'GB 50015', 'storm manholes', 'unverified'],
  compound_storm_400: [50, 'm', 'GB 50015', 'storm manholes', 'unverified'],
  compound_storm_ge500: [70, 'm', 'GB 50015', 'storm manholes', 'unverified'],
});

export const DRAIN_DUTY = figuresOf('drain_duty', {
  /** In a separate system foul water must not enter storm drains. */
  separate: [null, 'm', GB50014, '3.1.2(3)', 'page'],
  /** No link between storm and combined. */
  no_storm_combined_link: [null, 'm', GB50014, '5.1.14(1)', 'page'],
  /** Different diameters join crown to crown or at the water level. */
  join_crown_to_crown: [null, 'm', GB50014, '5.3.1', 'page'],
  /** Pipe size may step down on a steepening grade by at most two sizes. */
  size_step_down: [2, 'count', GB50014, '5.2.11', 'page'],
  drop_manhole_preferred_over: [1, 'm', GB50014, '5.5.1', 'page', 'should'],
  drop_manhole_required_over: [2, 'm', GB50014, '5.5.1', 'page'],
  gully_spacing_min: [25, 'm', GB50014, '5.7.3', 'page'],
  gully_spacing_max: [50, 'm', GB50014, '5.7.3', 'page'],
  gully_connection_length_max: [25, 'm', GB50014, '5.7.3', 'page'],
  gully_depth_max: [1, 'm', GB50014, '5.7.7', 'page'],
});
