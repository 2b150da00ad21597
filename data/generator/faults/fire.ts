import type { Compound, Site } from '../compound';
import { rectangle } from '../plane';
import type { Plant } from '../planted';
import { laneEnds, laneHeights } from '../roads';
import type { SampleFeature } from '../sheet';

/** Faults of fire lanes and their markings, each with the sound ones beside it. */
export function plantFireFaults(compounds: readonly Compound[], plant: Plant): void {
  const of = (id: string) => compounds.find((compound) => compound.id === id)!;
  for (const id of ['wangcao', 'fushan-xincun', 'zhuangcao']) stallsOnLane(of(id), plant);
  for (const id of ['nanyue-xincun', 'ciji-teachers', 'chengnan']) narrowLane(of(id), plant);
  for (const id of ['wanli', 'dongyuan', 'chengdong-sanjiao']) shedByLane(of(id), plant);
  for (const id of ['huide-huayuan', 'zhuangcao', 'chengdong-sanjiao']) noTurning(of(id), plant);
  for (const id of ['nanyue-shanzhuang', 'wangcao', 'chengnan']) missingBox(of(id), plant);
  for (const id of ['ciji-teachers', 'dongyuan', 'chengnan']) missingMesh(of(id), plant);
  shortDeadEnds(of('xinhuacun'), plant);
}

function stallsOnLane(compound: Compound, plant: Plant): void {
  const lanes = rowLanes(compound);
  let planted = 0;
  for (const { lane, site, slot } of lanes.slice(1)) {
    const [low, high] = laneHeights(site.made, slot);
    const [house] = slot.houses;
    if (!house) continue;
    for (let u = house.u1 + 2; u < house.u2 - 8 && planted < 1; u += 1) {
      const ring = rectangle(u, high - 1.4, u + 6, high + 1.1);
      const above = rectangle(u, high + 0.02, u + 6, high + 1.1);
      if (!site.ground.free(above) || !clearOfBoxes(compound, lane, site.block.frame.toLonLat([u + 3, high])))
        continue;
      if (site.plants.some(([x, y]) => x > u - 1 && x < u + 7 && y > high - 2 && y < high + 2)) continue;
      site.ground.take(ring);
      const stall = compound.sheet.polygon('parking', 'stall', site.block.frame, ring, {
        kind: 'parallel',
        stalls: 1,
        new: false,
      });
      plant.add(
        'fire_lane_obstructed',
        'violation',
        [lane, stall],
        'a stall stands 1.4 m on the fire lane',
        site.block.frame.toLonLat([u + 3, high - 0.7]),
      );
      if (high - low - 1.4 < 3.8) {
        plant.add(
          'aisle_width',
          'violation',
          [stall],
          `the stall leaves ${(high - low - 1.4).toFixed(1)} m of road to come out on, 3.8 m asked`,
        );
      }
      planted++;
    }
  }
  if (planted === 0) throw new Error(`no room for a stall on a lane of ${compound.id}`);
  const beside = stallBeside(compound);
  if (beside)
    plant.add(
      'fire_lane_obstructed',
      'pass',
      beside,
      'the stall touches the kerb of the fire lane and stays off it',
    );
}

function narrowLane(compound: Compound, plant: Plant): void {
  const [second, first] = rowLanes(compound)
    .slice(-2)
    .map(({ lane }) => lane);
  first!.properties.width_m = 3.4;
  plant.add('fire_lane_width', 'violation', [first!], 'clear width 3.40 m, 4.00 m asked');
  second!.properties.width_m = 4;
  plant.add('fire_lane_width', 'pass', [second!], 'clear width exactly 4.00 m');
}

/** A bicycle shed put up between the lane and the next row. */
function shedByLane(compound: Compound, plant: Plant): void {
  for (const { lane, site, slot } of rowLanes(compound)) {
    const [, high] = laneHeights(site.made, slot);
    for (const house of slot.houses) {
      for (let u = house.u1 + 2; u < house.u2 - 8; u += 1) {
        const ring = rectangle(u, high + 2.3, u + 4, high + 4.3);
        const around = rectangle(u - 1, high + 1.3, u + 5, high + 5.3);
        if (!site.ground.free(ring) || !slot.rowAbove) continue;
        if (
          site.net.nodes.some(
            ({ at }) => at[0] > u - 3 && at[0] < u + 8 && at[1] > high - 1 && at[1] < high + 5,
          )
        )
          continue;
        if (
          site.plants.some(
            ([x, y]) => x > around[0]![0] && x < around[2]![0] && y > around[0]![1] && y < around[2]![1],
          )
        )
          continue;
        site.ground.take(ring);
        const shed = compound.sheet.polygon('buildings', 'shed', site.block.frame, ring, {
          name: '自行车棚',
          floors: 1,
          height_m: 2.6,
          use: 'shed',
        });
        plant.add(
          'fire_lane_wall_distance',
          'violation',
          [lane, shed],
          'a shed 2.3 m from the edge of the fire lane, 5 m asked',
        );
        const home = buildingAt(compound, site, house.u1, slot.v0);
        plant.add(
          'fire_lane_wall_distance',
          'pass',
          [lane, home],
          'the building is 5.2 m from the edge of the fire lane, 5 m asked',
        );
        return;
      }
    }
  }
  throw new Error(`no room for a shed in ${compound.id}`);
}

function noTurning(compound: Compound, plant: Plant): void {
  const areas = compound.sheet.layers.turning_areas!;
  const [gone] = areas.splice(1, 1);
  const laneOf = (area: SampleFeature) =>
    compound.sheet.layers.fire_lanes!.find(({ id }) => id === area.properties.lane_id)!;
  plant.add(
    'fire_lane_dead_end',
    'violation',
    [laneOf(gone!)],
    'a dead end over 40 m without a turning area',
  );
  plant.add(
    'fire_lane_dead_end',
    'pass',
    [laneOf(areas[0]!), areas[0]!],
    'a dead end over 40 m with a turning area of 12 m by 12 m',
  );
}

function shortDeadEnds(compound: Compound, plant: Plant): void {
  for (const { lane } of rowLanes(compound).slice(0, 2)) {
    plant.add('fire_lane_dead_end', 'pass', [lane], 'a dead end under 40 m needs no turning area');
  }
}

function missingBox(compound: Compound, plant: Plant): void {
  const markings = compound.sheet.layers.fire_lane_markings!;
  const boxesOf = (lane: SampleFeature) =>
    markings.filter(({ properties }) => properties.kind === 'box' && properties.lane_id === lane.id);
  const lanes = rowLanes(compound)
    .map(({ lane }) => lane)
    .filter((lane) => boxesOf(lane).length >= 4);
  const [faulty, sound] = [lanes[0]!, lanes[1]!];
  const gone = boxesOf(faulty)[1]!;
  markings.splice(markings.indexOf(gone), 1);
  const [before, after] = boxesOf(faulty);
  plant.add(
    'marking_box_spacing',
    'violation',
    [faulty, before!, after!],
    'a box is missing, and two stand over 20 m apart',
  );
  const [one, two] = boxesOf(sound);
  plant.add('marking_box_spacing', 'pass', [sound, one!, two!], 'boxes at most 19.5 m apart');
}

function missingMesh(compound: Compound, plant: Plant): void {
  const markings = compound.sheet.layers.fire_lane_markings!;
  const mesh = markings.find(({ properties }) => properties.kind === 'entrance_mesh')!;
  const lane = compound.sheet.layers.fire_lanes!.find(({ id }) => id === mesh.properties.lane_id)!;
  markings.splice(markings.indexOf(mesh), 1);
  const entrance = lane.geometry.type === 'LineString' ? lane.geometry.coordinates[0] : undefined;
  plant.add('marking_entrance_mesh', 'violation', [lane], 'no mesh is painted at the entrance', entrance);
}

/** Sound entrances, listed as near misses beside those without a mesh. */
export function plantSoundMeshes(compounds: readonly Compound[], plant: Plant): void {
  for (const id of ['wangcao', 'fushan-xincun', 'zhuangcao']) {
    const { layers } = compounds.find((compound) => compound.id === id)!.sheet;
    const mesh = layers.fire_lane_markings!.find(({ properties }) => properties.kind === 'entrance_mesh')!;
    const lane = layers.fire_lanes!.find((one) => one.id === mesh.properties.lane_id)!;
    plant.add(
      'marking_entrance_mesh',
      'pass',
      [lane, mesh],
      'a mesh as wide as the lane is painted at the entrance',
    );
  }
}

function rowLanes(compound: Compound) {
  return compound.sites.flatMap((site) =>
    site.made.slots.flatMap((slot) => {
      const [low, high] = laneHeights(site.made, slot);
      const v = (low + high) / 2;
      const middle = site.block.frame.toLonLat([
        slot.drains.at((slot.drains.road![0] + slot.drains.road![1]) / 2, v),
        v,
      ]);
      const toEast = laneEnds(slot, v)[0] > slot.drains.at(0, v);
      const lane = compound.sheet.layers.fire_lanes?.find(
        ({ geometry }) =>
          geometry.type === 'LineString' &&
          geometry.coordinates[0]!.every((x, i) => x === middle[i]) &&
          geometry.coordinates[1]![0]! > middle[0]! === toEast,
      );
      return lane ? [{ lane, site, slot }] : [];
    }),
  );
}

function stallBeside(compound: Compound): SampleFeature[] | null {
  for (const { lane, site, slot } of rowLanes(compound)) {
    const south = laneHeights(site.made, slot)[1] + 0.08;
    const stall = compound.sheet.layers.parking!.find(({ geometry }) => {
      if (geometry.type !== 'Polygon') return false;
      const [corner] = geometry.coordinates[0]!;
      return slot.houses.some((house) => {
        for (let i = 0; i < 12; i++) {
          const at = site.block.frame.toLonLat([house.u1 + 2 + i * 6, south]);
          if (at.every((x, axis) => x === corner![axis])) return true;
        }
        return false;
      });
    });
    if (stall) return [lane, stall];
  }
  return null;
}

function buildingAt(compound: Compound, site: Site, u: number, v: number): SampleFeature {
  const corner = site.block.frame.toLonLat([u, v]);
  return compound.sheet.layers.buildings!.find(
    ({ geometry }) =>
      geometry.type === 'Polygon' && geometry.coordinates[0]![0]!.every((x, i) => x === corner[i]),
  )!;
}

/** Roughly 4 m along the lane, in degrees, is enough to keep a stall off a painted box. */
function clearOfBoxes(compound: Compound, lane: SampleFeature, at: readonly number[]): boolean {
  return compound.sheet.layers.fire_lane_markings!.every(({ properties, geometry }) => {
    if (properties.kind !== 'box' || properties.lane_id !== lane.id || geometry.type !== 'Polygon')
      return true;
    return geometry.coordinates[0]!.every(([lon]) => Math.abs(lon! - at[0]!) > 4 / 94000);
  });
}
