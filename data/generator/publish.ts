import type { PublishFile } from '../../src/model/schema/publish';
import { DEFAULT_ALLOW_LIST } from '../../src/publish/publishFile';

/** What of the sample the public sees: the default list, with the town around it and the households. */
export function publishJson(): PublishFile {
  return {
    format: 'jingran-publish',
    version: 1,
    title: { zh: '全椒县老旧小区改造', en: 'Quanjiao old-compound renovation' },
    publisher: {
      zh: '示例：全椒县住建部门（虚构的发布单位）',
      en: 'Sample: Quanjiao housing department (a made-up publisher)',
    },
    contact: {
      zh: '示例：全椒县住建部门 0550-0000000',
      en: 'Sample: Quanjiao housing department 0550-0000000',
    },
    notice: {
      objection: {
        zh: '示例：公示期内可书面或致电 0550-0000000（虚构号码）提出意见，注明小区、楼号和姓名',
        en: 'Sample: object in writing or by telephone to 0550-0000000 (a made-up number) within the notice period, naming compound, building and yourself',
      },
    },
    layers: {
      ...Object.fromEntries(Object.entries(DEFAULT_ALLOW_LIST).map(([layer, names]) => [layer, [...names]])),
      compounds: [...DEFAULT_ALLOW_LIST.compounds!, 'households'],
      surroundings: ['kind', 'name', 'name_en', 'width_m'],
    },
    remark: '示例：联系方式、公示日期与所有形状均为虚构。All contacts, notice dates and shapes are made up.',
  };
}
