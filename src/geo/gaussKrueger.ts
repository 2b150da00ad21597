import type { Degrees, LonLat, PlaneMetres } from '../model/units';

/**
 * Transverse Mercator with scale 1 on the CGCS2000 ellipsoid: the projection of the Chinese
 * national grids. Krüger's series in the third flattening to the fourth order (L. Krüger 1912,
 * as given by C. Karney, "Transverse Mercator with an accuracy of a few nanometers", 2011),
 * good to well under a millimetre within 5° of the central meridian.
 */
export type GaussKrueger = {
  /** lon/lat in degrees → east of the central meridian, north of the equator, in metres. */
  forward(at: LonLat): PlaneMetres;
  inverse(at: PlaneMetres): LonLat;
};

export function gaussKrueger(centralMeridian: Degrees): GaussKrueger {
  return {
    forward([lon, lat]) {
      const tau = Math.tan(lat * RADIANS);
      const tauPrime = conformal(tau);
      const lambda = (lon - centralMeridian) * RADIANS;
      const cosLambda = Math.cos(lambda);
      const run = Math.hypot(tauPrime, cosLambda);
      const sinhEta = Math.sin(lambda) / run;
      let xi = Math.atan2(tauPrime, cosLambda);
      let eta = Math.asinh(sinhEta);
      // Sines of 2ξ, 4ξ, … by the addition theorems: for a city of points much faster than each anew.
      const sine = (2 * tauPrime * cosLambda) / (run * run);
      const cosine = (cosLambda * cosLambda - tauPrime * tauPrime) / (run * run);
      const sinh = 2 * sinhEta * Math.sqrt(1 + sinhEta * sinhEta);
      const cosh = 1 + 2 * sinhEta * sinhEta;
      let [s, c, sh, ch] = [sine, cosine, sinh, cosh];
      for (const a of ALPHA) {
        xi += a * s * ch;
        eta += a * c * sh;
        [s, c] = [s * cosine + c * sine, c * cosine - s * sine];
        [sh, ch] = [sh * cosh + ch * sinh, ch * cosh + sh * sinh];
      }
      return [A * eta, A * xi];
    },
    inverse([east, north]) {
      const xi = north / A;
      const eta = east / A;
      let xiPrime = xi;
      let etaPrime = eta;
      BETA.forEach((b, i) => {
        const k = 2 * (i + 1);
        xiPrime -= b * Math.sin(k * xi) * Math.cosh(k * eta);
        etaPrime -= b * Math.cos(k * xi) * Math.sinh(k * eta);
      });
      const sinhEta = Math.sinh(etaPrime);
      const cosXi = Math.cos(xiPrime);
      const tauPrime = Math.sin(xiPrime) / Math.hypot(sinhEta, cosXi);
      const lon = centralMeridian + Math.atan2(sinhEta, cosXi) / RADIANS;
      return [lon, Math.atan(geographic(tauPrime)) / RADIANS];
    },
  };
}

/** CGCS2000: semi-major axis in metres and flattening (GB 22021-2008). */
export const SEMI_MAJOR_AXIS = 6_378_137;
export const FLATTENING = 1 / 298.257222101;

const RADIANS = Math.PI / 180;
const E2 = FLATTENING * (2 - FLATTENING);
const E = Math.sqrt(E2);
const N = FLATTENING / (2 - FLATTENING);
const A = (SEMI_MAJOR_AXIS / (1 + N)) * (1 + N ** 2 / 4 + N ** 4 / 64);
const ALPHA = [
  N / 2 - (2 / 3) * N ** 2 + (5 / 16) * N ** 3 + (41 / 180) * N ** 4,
  (13 / 48) * N ** 2 - (3 / 5) * N ** 3 + (557 / 1440) * N ** 4,
  (61 / 240) * N ** 3 - (103 / 140) * N ** 4,
  (49561 / 161280) * N ** 4,
];
const BETA = [
  N / 2 - (2 / 3) * N ** 2 + (37 / 96) * N ** 3 - (1 / 360) * N ** 4,
  (1 / 48) * N ** 2 + (1 / 15) * N ** 3 - (437 / 1440) * N ** 4,
  (17 / 480) * N ** 3 - (37 / 840) * N ** 4,
  (4397 / 161280) * N ** 4,
];

/** Tangent of the conformal latitude from that of the geographic latitude. */
function conformal(tau: number): number {
  const sigma = Math.sinh(E * Math.atanh((E * tau) / Math.hypot(1, tau)));
  return tau * Math.hypot(1, sigma) - sigma * Math.hypot(1, tau);
}

/** Inverse of `conformal`, by Newton's method. */
function geographic(tauPrime: number): number {
  let tau = tauPrime / (1 - E2);
  for (let i = 0; i < 5; i++) {
    const guess = conformal(tau);
    const step =
      ((tauPrime - guess) / Math.hypot(1, guess)) *
      ((1 + (1 - E2) * tau * tau) / ((1 - E2) * Math.hypot(1, tau)));
    tau += step;
    if (Math.abs(step) < 1e-15 * Math.max(1, Math.abs(tau))) break;
  }
  return tau;
}
