import { readFileSync } from 'node:fs';
import { it } from 'vitest';
import { proposeMapping } from './proposeMapping';
import { compileMapping } from './compileMapping';
const S='../shared/samples/';
it('try', () => {
  for (const [f, layer] of [['pipes/ky4_pipes','pipes'],['pipes/ky4_junctions','pipe_nodes'],['campus/dorm','buildings'],['parking/radolfzell','parking']] as const) {
    const d = JSON.parse(readFileSync(S+f+'.geojson','utf8'));
    const ex = d.features.map((value: unknown, index: number)=>({value,index,line:null}));
    const p = proposeMapping(layer,{family:'line',name:f,examples:ex});
    console.log(f, p.set, p.mapping.map(r=>`${r.field} → ${r.target} ${r.convert} (${r.why.code} ${r.why.detail})`));
    const m = compileMapping(layer,p.mapping,p.set);
    console.log(m(d.features[0].properties));
  }
  const rows=[{S_Exp:'JS1',E_Exp:'JS2',S_Deep:1.2,E_Deep:'1.35',S_H:23.1,E_H:23.2,Type:'JS',Code:51011000,Material:'QM',PSize:'DN300',EmBed:'ZM',Pressure:'/',FlowDir:'+',Mdate:'2019-5-3',Belong:'水司',DataSource:'1',Status:4, 壁厚:8, Note:'x'},{S_Exp:'JS2',E_Exp:'JS3',S_Deep:0,E_Deep:'',S_H:-9999,E_H:23.2,Type:'SS',Code:52021000,Material:'球墨铸铁管',PSize:'2000*1500',EmBed:'顶管',Pressure:'0.4MPa',FlowDir:'-',Mdate:43588,Belong:'水司',DataSource:'4',Status:0, 壁厚:8, Note:'x'}];
  const ex=rows.map((properties,index)=>({value:{type:'Feature',properties,geometry:null},index,line:null}));
  const p=proposeMapping('pipes',{family:'line',name:'JSLine',examples:ex});
  console.log(p.set,p.mapping.map(r=>`${r.field} → ${r.target} ${r.convert} (${r.why.code} ${r.why.detail})`));
  const m=compileMapping('pipes',p.mapping,p.set);
  for(const r of rows) console.log(m(r));
});
