/**
 * The Chinese name of a town by its romanised name and the province code of GeoNames; empty where it is not listed.
 * The seats of prefectures and the better known towns; a name that a province has twice is left out.
 */
export function chineseName(name: string, adminCode: string): string {
  return NAMES.get(`${adminCode} ${name}`) ?? '';
}

/** Names that are not the pinyin of the Chinese one, or whose characters have a rarer reading in them. */
export const NOT_PINYIN = new Set(
  (
    'Kashgar Hotan Ürümqi Turpan Qapqal Kuqa Korla Karamay Hami Aral Altay Aksu Shache Qamdo Nagqu Lhasa Dêqên Rikaze ' +
    'Wuhai Hohhot Ordos Bayan_Nur Xilin_Hot Ulanhot Jalai_Nur Hailar Qiqihar Harbin Shangri-La Baise_City ' +
    'Wenshan_City Changshu_City Zhu_Cheng_City Hulan_Ergi Puyang_Chengguanzhen Tongchuanshi Linxia_Chengguanzhen ' +
    'Huangpi Duyun Hunchun'
  )
    .split(' ')
    .map((name) => name.replaceAll('_', ' ')),
);

const PROVINCES: Readonly<Record<string, string>> = {
  '01':
    'Wuhu 芜湖 Huangshan 黄山 Suzhou 宿州 Suixi 濉溪 Mingguang 明光 Jieshou 界首 Huainan 淮南 Huaibei 淮北 Hefei 合肥 ' +
    'Fuyang 阜阳 Chuzhou 滁州 Chizhou 池州 Chaohu 巢湖 Bozhou 亳州 Bengbu 蚌埠 Anqing 安庆 Xuanzhou 宣州',
  '02':
    'Zhuji 诸暨 Yuyao 余姚 Haining 海宁 Xiaoshan 萧山 Xianju 仙居 Wuzhen 乌镇 Dongyang 东阳 Wenzhou 温州 Wenling 温岭 ' +
    'Shenjiamen 沈家门 Shaoxing 绍兴 Quzhou 衢州 Ninghai 宁海 Ningbo 宁波 Luqiao 路桥 Lishui 丽水 Linping 临平 Linhai 临海 ' +
    'Lanxi 兰溪 Jinhua 金华 Jiaxing 嘉兴 Huzhou 湖州 Huangyan 黄岩 Hangzhou 杭州 Jiaojiang 椒江 Fuyang 富阳 Deqing 德清 ' +
    'Fenghua 奉化 Yiwu 义乌 Shangyu 上虞 Zhoushan 舟山 Jiashan 嘉善',
  '03':
    'Yichun 宜春 Shangrao 上饶 Guixi 贵溪 Xinyu 新余 Poyang 鄱阳 Pingxiang 萍乡 Nanchang 南昌 Jiujiang 九江 ' +
    'Jingdezhen 景德镇 Ji’an 吉安 Fenyi 分宜',
  '04':
    'Zhouzhuang 周庄 Zhenjiang 镇江 Xinghua 兴化 Kunshan 昆山 Pizhou 邳州 Yangzhou 扬州 Zhangjiagang 张家港 ' +
    "Yancheng 盐城 Tongshan 铜山 Wuxi 无锡 Taizhou 泰州 Taixing 泰兴 Huai'an 淮安 Nantong 南通 Nanjing 南京 " +
    'Jiangyan 姜堰 Gaoyou 高邮 Fengxian 丰县 Dongtai 东台 Jiangyin 江阴 Changzhou 常州 Baoying 宝应 Suzhou 苏州 ' +
    'Mudu 木渎 Changshu_City 常熟 Haizhou 海州',
  '05':
    'Zhenlai 镇赉 Yushu 榆树 Yanji 延吉 Wangqing 汪清 Tumen 图们 Tonghua 通化 Siping 四平 Shulan 舒兰 Songyuan 松原 ' +
    'Panshi 磐石 Meihekou 梅河口 Longjing 龙井 Liuhe 柳河 Lishu 梨树 Linjiang 临江 Liaoyuan 辽源 Jiutai 九台 Jilin 吉林 ' +
    'Hunchun 珲春 Huinan 辉南 Huadian 桦甸 Helong 和龙 Gongzhuling 公主岭 Dunhua 敦化 Dehui 德惠 Changling 长岭 ' +
    'Changchun 长春 Baicheng 白城 Baishan 白山 Shuangyang 双阳',
  '06': 'Xining 西宁',
  '07':
    'Zhangzhou 漳州 Xiamen 厦门 Fuding 福鼎 Shaowu 邵武 Sanming 三明 Fuqing 福清 Quanzhou 泉州 Jinjiang 晋江 Putian 莆田 ' +
    'Pucheng 浦城 Nanping 南平 Ningde 宁德 Jian’ou 建瓯 Fu’an 福安 Fuzhou 福州 Wuyishan 武夷山',
  '08':
    'Zhaozhou 肇州 Zhaoyuan 肇源 Zhaodong 肇东 Yilan 依兰 Yichun 伊春 Wuchang 五常 Wangkui 望奎 Tieli 铁力 Tailai 泰来 ' +
    'Tahe 塔河 Suileng 绥棱 Suihua 绥化 Shuangyashan 双鸭山 Shuangcheng 双城 Shangzhi 尚志 Qiqihar 齐齐哈尔 Qinggang 青冈 ' +
    'Nenjiang 嫩江 Nehe 讷河 Mudanjiang 牡丹江 Mishan 密山 Mingshui 明水 Longjiang 龙江 Linkou 林口 Lanxi 兰西 Jixi 鸡西 ' +
    'Jidong 鸡东 Jiamusi 佳木斯 Hulan_Ergi 富拉尔基 Hulan 呼兰 Huanan 桦南 Heihe 黑河 Hegang 鹤岗 Harbin 哈尔滨 Hailun 海伦 ' +
    'Hailin 海林 Gannan 甘南 Fujin 富锦 Dongning 东宁 Daqing 大庆 Boli 勃利 Bei’an 北安 Bayan 巴彦 Baoqing 宝清 ' +
    'Baiquan 拜泉 Anda 安达 Acheng 阿城',
  '09':
    'Zhumadian 驻马店 Shangqiu 商丘 Zhoukou 周口 Zhengzhou 郑州 Anyang 安阳 Yima 义马 Xuchang 许昌 Xinyang 信阳 ' +
    'Xinxiang 新乡 Puyang_Chengguanzhen 濮阳 Pingdingshan 平顶山 Nanyang 南阳 Luoyang 洛阳 Luohe 漯河 Kaifeng 开封 ' +
    'Jiaozuo 焦作 Hebi 鹤壁',
  '10':
    'Xinji 辛集 Xingtai 邢台 Tangshan 唐山 Shijiazhuang 石家庄 Renqiu 任丘 Qinhuangdao 秦皇岛 Nangong 南宫 Luancheng 栾城 ' +
    'Langfang 廊坊 Hengshui 衡水 Handan 邯郸 Guye 古冶 Fengrun 丰润 Dingzhou 定州 Changli 昌黎 Cangzhou 沧州 Botou 泊头 ' +
    'Baoding 保定 Zhangjiakou 张家口 Shanhaiguan 山海关 Chengde 承德',
  '11':
    'Zhuzhou 株洲 Xiangxiang 湘乡 Xiangtan 湘潭 Changde 常德 Loudi 娄底 Lengshuitan 冷水滩 Lengshuijiang 冷水江 ' +
    'Leiyang 耒阳 Lianyuan 涟源 Huaihua 怀化 Hongjiang 洪江 Yiyang 益阳 Hengyang 衡阳 Zhangjiajie 张家界 Chenzhou 郴州 ' +
    'Changsha 长沙 Yueyang 岳阳 Fenghuang 凤凰',
  '12':
    'Zhicheng 枝城 Zaoyang 枣阳 Qianjiang 潜江 Zhongxiang 钟祥 Yicheng 宜城 Yichang 宜昌 Xinzhou 新洲 Xiaogan 孝感 ' +
    'Xiantao 仙桃 Xianning 咸宁 Xiangyang 襄阳 Wuxue 武穴 Wuhan 武汉 Suizhou 随州 Shiyan 十堰 Shashi 沙市 Zhijiang 枝江 ' +
    'Macheng 麻城 Lichuan 利川 Laohekou 老河口 Jingzhou 荆州 Jingmen 荆门 Huangzhou 黄州 Huangshi 黄石 Huangpi 黄陂 ' +
    'Huangmei 黄梅 Hanchuan 汉川 Guangshui 广水 Ezhou 鄂州 Enshi 恩施 Daye 大冶 Danjiangkou 丹江口 Caidian 蔡甸 Anlu 安陆',
  '13':
    'Shache 莎车 Kashgar 喀什 Hotan 和田 Xinyuan 新源 Ürümqi 乌鲁木齐 Turpan 吐鲁番 Shihezi 石河子 Qapqal 察布查尔 ' +
    'Kuqa 库车 Korla 库尔勒 Karamay 克拉玛依 Hami 哈密 Changji 昌吉 Baijiantan 白碱滩 Aral 阿拉尔 Altay 阿勒泰 Aksu 阿克苏 ' +
    'Huocheng 霍城',
  '14': 'Rikaze 日喀则 Qamdo 昌都 Nagqu 那曲 Lhasa 拉萨 Dêqên 德庆',
  '15':
    'Jiuquan 酒泉 Jiayuguan 嘉峪关 Zhangye 张掖 Tianshui 天水 Pingliang 平凉 Linxia_Chengguanzhen 临夏 Wuwei 武威 ' +
    'Lanzhou 兰州 Jinchang 金昌 Baiyin 白银',
  '16':
    'Yulin 玉林 Yangshuo 阳朔 Wuzhou 梧州 Qinzhou 钦州 Pingnan 平南 Nanning 南宁 Laibin 来宾 Guiping 桂平 Guilin 桂林 ' +
    'Guigang 贵港 Baise_City 百色 Beihai 北海',
  '18': 'Zunyi 遵义 Tongren 铜仁 Guiyang 贵阳 Duyun 都匀 Weining 威宁 Bijie 毕节 Anshun 安顺 Liupanshui 六盘水',
  '19':
    'Zhuanghe 庄河 Wafangdian 瓦房店 Pulandian 普兰店 Dalian 大连 Yingkou 营口 Xiuyan 岫岩 Xinmin 新民 Xingcheng 兴城 ' +
    'Xifeng 西丰 Tieling 铁岭 Sujiatun 苏家屯 Shenyang 沈阳 Panshan 盘山 Lingyuan 凌源 Liaozhong 辽中 Liaoyang 辽阳 ' +
    'Kuandian 宽甸 Kaiyuan 开原 Huanren 桓仁 Heishan 黑山 Haicheng 海城 Fuxin 阜新 Fushun 抚顺 Fengcheng 凤城 ' +
    'Dashiqiao 大石桥 Dandong 丹东 Linghai 凌海 Chaoyang 朝阳 Changtu 昌图 Benxi 本溪 Beipiao 北票 Anshan 鞍山',
  '20':
    'Wuhai 乌海 Dongsheng 东胜 Zhalantun 扎兰屯 Yakeshi 牙克石 Xilin_Hot 锡林浩特 Ulanhot 乌兰浩特 Tongliao 通辽 ' +
    'Manzhouli 满洲里 Jining 集宁 Jalai_Nur 扎赉诺尔 Hohhot 呼和浩特 Hailar 海拉尔 Genhe 根河 Chifeng 赤峰 Baotou 包头 ' +
    'Ordos 鄂尔多斯 Bayan_Nur 巴彦淖尔',
  '21': 'Yinchuan 银川 Shizuishan 石嘴山 Dawukou 大武口',
  '22': 'Tongzhou 通州 Mentougou 门头沟 Liangxiang 良乡 Daxing 大兴 Fangshan 房山 Beijing 北京 Shunyi 顺义 Changping 昌平',
  '23': 'Zhujiajiao 朱家角 Zhabei 闸北 Songjiang 松江 Shanghai 上海',
  '24':
    'Yuncheng 运城 Yuci 榆次 Yuanping 原平 Yangquan 阳泉 Xinzhou 忻州 Taiyuan 太原 Linfen 临汾 Jincheng 晋城 Jiexiu 介休 ' +
    'Changzhi 长治 Datong 大同',
  '25':
    'Zoucheng 邹城 Zhoucun 周村 Zhaoyuan 招远 Zibo 淄博 Zaozhuang 枣庄 Yucheng 禹城 Yishui 沂水 Qingzhou 青州 Yanzhou 兖州 ' +
    'Yantai 烟台 Yanggu 阳谷 Xintai 新泰 Wenshang 汶上 Weihai 威海 Weifang 潍坊 Tai’an 泰安 Sishui 泗水 Laixi 莱西 ' +
    'Shouguang 寿光 Rizhao 日照 Qufu 曲阜 Qingdao 青岛 Pingyin 平阴 Pingyi 平邑 Pingdu 平度 Ningyang 宁阳 Mengyin 蒙阴 ' +
    'Linyi 临沂 Linqu 临朐 Liaocheng 聊城 Laizhou 莱州 Laiyang 莱阳 Laiwu 莱芜 Juye 巨野 Jining 济宁 Jinan 济南 Jimo 即墨 ' +
    'Jiaozhou 胶州 Heze 菏泽 Gaomi 高密 Dingtao 定陶 Dezhou 德州 Chengyang 城阳 Changqing 长清 Boshan 博山 Binzhou 滨州 ' +
    'Anqiu 安丘 Zhu_Cheng_City 诸城',
  '26':
    'Yanliang 阎良 Ankang 安康 Xianyang 咸阳 Xi’an 西安 Weinan 渭南 Tongchuanshi 铜川 Lintong 临潼 Huayin 华阴 ' +
    'Hanzhong 汉中 Hancheng 韩城',
  '28': 'Yangliuqing 杨柳青 Xianshuigu 咸水沽 Tianjin 天津 Tanggu 塘沽 Hangu 汉沽',
  '29':
    'Yuxi 玉溪 Zhaotong 昭通 Jinghong 景洪 Qujing 曲靖 Kunming 昆明 Kaiyuan 开远 Gejiu 个旧 Lijiang 丽江 Dali 大理 ' +
    'Shilin 石林 Shangri-La 香格里拉 Wenshan_City 文山 Jianshui 建水',
  '30':
    'Zhaoqing 肇庆 Zhanjiang 湛江 Yunfu 云浮 Heyuan 河源 Sanshui 三水 Zhuhai 珠海 Taishan 台山 Shiqiao 市桥 Shiqi 石岐 ' +
    'Shilong 石龙 Shenzhen 深圳 Shaoguan 韶关 Shanwei 汕尾 Shantou 汕头 Jieyang 揭阳 Qingyuan 清远 Meizhou 梅州 ' +
    'Wuchuan 吴川 Puning 普宁 Lianzhou 连州 Lianjiang 廉江 Jiangmen 江门 Yangjiang 阳江 Humen 虎门 ' +
    'Huizhou 惠州 Xinhui 新会 Huazhou 化州 Guangzhou 广州 Gaozhou 高州 Foshan 佛山 Xinyi 信宜 Dongguan 东莞 Danshui 淡水 ' +
    'Yangchun 阳春 Chaozhou 潮州 Zhongshan 中山 Shixing 始兴',
  '31': 'Xiuying 秀英 Wenchang 文昌 Wanning 万宁 Sanya 三亚 Qiongshan 琼山 Qionghai 琼海 Haikou 海口',
  '32':
    'Zigong 自贡 Yibin 宜宾 Xichang 西昌 Suining 遂宁 Neijiang 内江 Nanchong 南充 Mianyang 绵阳 Kangding 康定 Leshan 乐山 ' +
    'Guangyuan 广元 Deyang 德阳 Dazhou 达州 Chengdu 成都 Langzhong 阆中 Jiangyou 江油',
  '33': 'Yongchuan 永川 Wanxian 万县 Hechuan 合川 Fuling 涪陵 Chongqing 重庆 Beibei 北碚',
};

const NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries(PROVINCES).flatMap(([code, list]) => {
    const words = list.split(' ');
    return Array.from({ length: words.length / 2 }, (_, i) => {
      const name = words[2 * i]!.replaceAll('_', ' ');
      return [`${code} ${name}`, words[2 * i + 1]!] as const;
    });
  }),
);

/** All that are listed, with their province. */
export const CHINESE_NAMES: readonly (readonly [name: string, chinese: string])[] = [...NAMES].map(
  ([key, chinese]) => [key.slice(3), chinese],
);
