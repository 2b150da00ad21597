import { LAYER_IDS } from '../../model/layer';
import { exactNotes } from '../columns/exactTable';
import { featureGroups, heights } from '../columns/featureGroups';
import { addMemberLosses, addProjectLosses, lossList } from '../columns/lossList';
import type { LossesOf } from '../writer';
import { planGroup, writeRow } from './shapefileGroup';

/**
 * What another program does not see of the project in a shapefile. Our own reader gets all of it back by the
 * `.fields` beside it, but for `properties_left_out` and heights that only some vertices of a feature have.
 */
export const lossesOf: LossesOf = (project, { layers, encoding }) => {
  const list = lossList();
  for (const group of featureGroups(project, layers ?? LAYER_IDS)) {
    const plan = planGroup(group, encoding);
    for (const { column, name } of plan.columns) {
      if (column !== name) list.add('field_name_shortened', `${group.name}: ${name} → ${column}`);
    }
    if (plan.leftOut.length > 0) list.add('properties_left_out', group.name, plan.leftOut.length);
    const notes = exactNotes(group.layer, '', plan.columns);
    for (const feature of group.features) {
      for (const { code, column } of writeRow(feature, plan, notes).losses) {
        list.add(code, `${group.name}.${column}`);
      }
      if (heights(feature.geometry) === 'some') list.add('some_heights', group.name);
    }
  }
  addMemberLosses(list, project, layers);
  addProjectLosses(list, project);
  return list.losses();
};
