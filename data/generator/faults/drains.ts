import type { Compound, Site } from '../compound';
import { metres, type Node, type Pipe } from '../network';
import type { Plant } from '../planted';
import type { SampleFeature } from '../sheet';

const ADVERSE = 0.18;

/** Drains that fall the wrong way, drains drawn against their flow, foul drains joined to storm manholes. */
export function plantDrainFaults(compounds: readonly Compound[], plant: Plant): void {
  const wanted = ['zhuangcao', 'dongyuan', 'chengdong-sanjiao', 'nanyue-xincun', 'chengnan', 'fushan-xincun'];
  const [one, two, three, four, five, six] = wanted.map(
    (id) => compounds.find((compound) => compound.id === id)!,
  );
  for (const compound of [one!, two!, three!]) adverse(compound, plant);
  for (const compound of [four!, five!, six!]) drawnBackwards(compound, plant);
  for (const compound of [two!, four!, six!]) foulIntoStorm(compound, plant);
  for (const compound of [one!, three!, five!]) foulBesideStorm(compound, plant);
}

/** The upper end of a sewer's last length lies lower than its lower end. */
function adverse(compound: Compound, plant: Plant): void {
  const site = compound.sites[0]!;
  const pipe = rowHeads(site)[1]!;
  const { properties } = pipe.feature;
  const start = Number(properties.end_elevation_m) - ADVERSE;
  properties.start_elevation_m = metres(start);
  properties.start_depth_m = metres(pipe.from.ground - start);
  nodeFeature(compound, pipe.from).properties.bottom_m = metres(start);
  properties.survey_method = 'surveyed';
  plant.add(
    'drain_adverse_slope',
    'violation',
    [pipe.feature],
    `the sewer rises ${ADVERSE} m in the direction of flow`,
  );
}

/** Looks adverse, but the flow is stated to run against the way the line was drawn. */
function drawnBackwards(compound: Compound, plant: Plant): void {
  const { feature } = rowHeads(compound.sites[0]!)[1]!;
  const { properties, geometry } = feature;
  if (geometry.type === 'LineString') geometry.coordinates.reverse();
  for (const name of ['depth_m', 'elevation_m', 'node']) {
    const [start, end] = [properties[`start_${name}`], properties[`end_${name}`]];
    properties[`start_${name}`] = end;
    properties[`end_${name}`] = start;
  }
  properties.flow_direction = 'reverse';
  plant.add(
    'drain_adverse_slope',
    'pass',
    [feature],
    'drawn from its lower end; the stated flow is against the line',
  );
}

/** A house drain run straight on to the storm manhole in the lane. */
function foulIntoStorm(compound: Compound, plant: Plant): void {
  const site = compound.sites[0]!;
  const found = stormManholeByHouse(site);
  const { net } = site;
  const at = [found.node.at[0], found.wall + 0.3] as const;
  const invert = net.ground(at) - 1.66;
  const house = net.node('foul', 'house_connection', at, { invert });
  const end = Math.min(invert - 0.12, net.ground(found.node.at) - 1.8);
  const pipe = net.drain(house, found.node, { diameter_mm: 160, material: 'PVC' }, [
    invert,
    Math.max(end, found.node.invert!),
  ]);
  Object.assign(pipe.feature.properties, {
    status: 'existing',
    laying: 'direct_buried',
    owner: '排水所',
    built: compound.plan.built,
    survey_method: 'surveyed',
  });
  plant.add(
    'storm_foul_connection',
    'violation',
    [pipe.feature, nodeFeature(compound, found.node)],
    'a foul house drain joined to a storm manhole',
    nodeFeature(compound, found.node).geometry.type === 'Point'
      ? net.frame.toLonLat(found.node.at)
      : undefined,
  );
}

/** A sewer that passes beside a storm manhole and ends in its own. */
function foulBesideStorm(compound: Compound, plant: Plant): void {
  const site = compound.sites[0]!;
  const sewers = site.net.pipes.filter(({ category }) => category === 'foul');
  const storms = site.net.nodes.filter(({ category, id }) => category === 'storm' && id.length > 0);
  for (const sewer of sewers) {
    const near = storms.find(({ at }) => Math.hypot(at[0] - sewer.to.at[0], at[1] - sewer.to.at[1]) < 3.5);
    if (!near) continue;
    plant.add(
      'storm_foul_connection',
      'pass',
      [sewer.feature, nodeFeature(compound, near)],
      'the sewer ends in its own manhole, a few steps from the storm manhole',
    );
    return;
  }
  throw new Error(`no sewer ends near a storm manhole in ${compound.id}`);
}

/** The uppermost lengths of the sewers in the rows. */
function rowHeads(site: Site): Pipe[] {
  const sewers = site.net.pipes.filter(
    (pipe) => pipe.category === 'foul' && pipe.feature.properties.diameter_mm === 200,
  );
  return sewers.filter((pipe) => !sewers.some((other) => other.to.id === pipe.from.id));
}

function stormManholeByHouse(site: Site): { node: Node; wall: number } {
  for (const slot of site.made.slots.slice(2)) {
    for (const node of site.net.nodes) {
      if (node.category !== 'storm' || Math.abs(node.at[1] - slot.v1 - 6.2) > 0.01) continue;
      const house = slot.houses.find(({ u1, u2 }) => node.at[0] > u1 + 2 && node.at[0] < u2 - 2);
      if (!house || site.contested([node.at]) || node.ground - node.invert! < 1.85) continue;
      const others = site.net.nodes.filter(
        (other) => other.category !== 'storm' && other.at[1] > slot.v1 && other.at[1] < slot.v1 + 5,
      );
      if (others.every((other) => Math.abs(other.at[0] - node.at[0]) > 1.6)) return { node, wall: slot.v1 };
    }
  }
  throw new Error('no storm manhole before a house');
}

function nodeFeature(compound: Compound, node: Node): SampleFeature {
  return compound.sheet.layers.pipe_nodes!.find(({ id }) => id === node.id)!;
}
