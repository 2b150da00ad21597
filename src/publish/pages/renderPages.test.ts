import { describe, expect, it } from 'vitest';
import {
  emptyCompound,
  fullCompound,
  manyCompounds,
  publicSite,
  SHELL,
} from '../../../test/builders/publicSite';
import { elementsOf, type HtmlElement, textOf } from '../../../test/htmlElements';
import { WORK_AREAS } from '../../model/terms';
import type { PublicSite } from '../publicSite';
import { MISSING, renderPages } from './renderPages';

const site = publicSite();
const pages = renderPages(site, SHELL);
const START = 'index.html';
const COMPOUND = 'compounds/nanlu-huayuan/index.html';
const SILENT = 'compounds/compound-2/index.html';

describe('the pages of a site', () => {
  it('are a start page and one for each compound in Chinese and English, and one for what is missing', () => {
    expect([...pages.keys()].sort()).toEqual(
      [
        MISSING,
        COMPOUND.replace('nanlu-huayuan', 'compound-2'),
        COMPOUND,
        `en/${SILENT}`,
        `en/${COMPOUND}`,
        'en/index.html',
        START,
      ].sort(),
    );
  });

  it.each([...pages])('%s is whole: language, title, one main heading, no level left out', (path, html) => {
    const elements = elementsOf(html);
    expect(html.startsWith('<!doctype html>\n<html ')).toBe(true);
    expect(one(elements, 'html').attributes.lang).toBe(path.startsWith('en/') ? 'en' : 'zh-CN');
    expect(one(elements, 'title').text).toMatch(/\S/);
    expect(one(elements, 'main')).toBeDefined();
    one(elements, 'h1');
    const levels = elements.flatMap(({ name }) => (/^h[1-6]$/.test(name) ? Number(name[1]) : []));
    levels.forEach((level, i) => {
      expect(level).toBeLessThanOrEqual((levels[i - 1] ?? 0) + 1);
    });
  });

  it.each([...pages])('%s names each part once, and what is referred to is there', (_path, html) => {
    const elements = elementsOf(html);
    const ids = elements.flatMap(({ attributes }) => attributes.id ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { attributes } of elements) {
      const wanted = [
        attributes['aria-labelledby'],
        attributes['aria-describedby'],
        attributes.href?.match(/^#(.+)/)?.[1],
      ];
      for (const id of wanted.filter((id) => id !== undefined)) expect(ids).toContain(id);
    }
    for (const { attributes } of elements.filter(({ name }) => name === 'img')) {
      expect(attributes.alt).toMatch(/\S/);
      expect([Number(attributes.width), Number(attributes.height)].every((size) => size > 0)).toBe(true);
    }
  });

  it.each([...pages])('%s holds no script, style or handler of its own', (_path, html) => {
    const elements = elementsOf(html);
    for (const { name, attributes, text } of elements) {
      const names = Object.keys(attributes);
      expect(names.filter((attribute) => attribute === 'style' || /^on/i.test(attribute))).toEqual([]);
      expect(name).not.toBe('style');
      if (name === 'script')
        expect([text, attributes.type, Boolean(attributes.src)]).toEqual(['', 'module', true]);
    }
    expect(elements.filter(({ name }) => name === 'script').length).toBeLessThanOrEqual(1);
  });

  it.each([...pages])('%s states its policy before anything is loaded', (_path, html) => {
    const head = elementsOf(html);
    const policy = head.findIndex(({ attributes }) => attributes['http-equiv'] === 'Content-Security-Policy');
    const loaded = head.findIndex(({ attributes }) => attributes.href || attributes.src);
    expect(policy).toBeGreaterThan(-1);
    expect(policy).toBeLessThan(loaded);
    expect(head[policy]?.attributes.content).toContain("default-src 'none'");
  });

  it('lets a base map of another site be reached, and that site alone', () => {
    const basemap = { tiles: 'https://tiles.example.cn/a/{z}/{x}/{y}.png', attribution: 'x', max_zoom: 18 };
    const policyOf = (html: string) =>
      elementsOf(html).find(({ attributes }) => attributes['http-equiv'] === 'Content-Security-Policy')!
        .attributes.content;
    const policy = policyOf(renderPages(publicSite({ basemap }), SHELL).get(START)!);
    expect(policy).toMatch(/img-src [^;]* https:\/\/tiles\.example\.cn;/);
    expect(policy).toMatch(/connect-src [^;]* https:\/\/tiles\.example\.cn;/);
    expect(policyOf(pages.get(START)!)).not.toContain('tiles.example.cn');
  });
});

describe('links', () => {
  const linked = publicSite({ address: null });
  const made = renderPages(linked, SHELL);
  const known = new Set([
    ...made.keys(),
    ...SHELL.files,
    ...linked.compounds.flatMap(({ photos }) => photos.map(({ path }) => path)),
    ...['', 'en/'].flatMap((folder) =>
      ['programme', 'nanlu-huayuan-today', 'nanlu-huayuan-planned'].map(
        (name) => `${folder}plans/${name}.svg`,
      ),
    ),
    'manifest.webmanifest',
    'en/manifest.webmanifest',
    'licences.txt',
  ]);

  it.each([...made])('of %s are relative and lead to files of the site', (path, html) => {
    const links = elementsOf(html).flatMap(({ attributes: { href, src } }) => [href ?? [], src ?? []].flat());
    expect(links.length).toBeGreaterThan(3);
    for (const link of links.filter((link) => !link.startsWith('#'))) {
      expect(link).toMatch(/^\.\.?\//);
      const { origin, pathname } = new URL(link, `https://host.example/any/sub/path/${path}`);
      expect(origin).toBe('https://host.example');
      expect(pathname.startsWith('/any/sub/path/')).toBe(true);
      expect(known).toContain(decodeURIComponent(pathname.slice('/any/sub/path/'.length)));
    }
  });

  it('name the same page in the other language, and its full address where that is stated', () => {
    const links = elementsOf(pages.get(`en/${COMPOUND}`)!).filter(({ name }) => name === 'link');
    const href = (rel: string, lang?: string) =>
      links.find(({ attributes }) => attributes.rel === rel && (!lang || attributes.hreflang === lang))
        ?.attributes.href;
    expect(href('canonical')).toBe(`https://example.gov.cn/gaizao/en/${COMPOUND}`);
    expect(href('alternate', 'zh-CN')).toBe(`https://example.gov.cn/gaizao/${COMPOUND}`);
    expect(href('alternate', 'en')).toBe(`https://example.gov.cn/gaizao/en/${COMPOUND}`);
  });

  it('of the page for what is missing start at the address, since it is shown at any depth', () => {
    const links = elementsOf(pages.get(MISSING)!).flatMap(({ name, attributes }) =>
      name === 'a' ? attributes.href : [],
    );
    expect(links).toEqual(['/gaizao/index.html', '/gaizao/en/index.html']);
  });
});

describe('the start page', () => {
  const elements = elementsOf(pages.get(START)!);
  const items = elements.filter(({ attributes }) => attributes['data-slug'] !== undefined);

  it('lists every compound with what the finder looks for', () => {
    expect(items.map(({ attributes }) => attributes)).toMatchObject([
      {
        'data-slug': 'nanlu-huayuan',
        'data-year': '2026',
        'data-status': 'under_construction',
        'data-areas': 'building road_parking pipes landscape fit_for_old',
        'data-at': '118.268,32.092',
      },
      { 'data-slug': 'compound-2', 'data-year': '', 'data-status': 'unknown', 'data-areas': '' },
    ]);
    expect(items[1]?.attributes).not.toHaveProperty('data-at');
  });

  it('has what the script takes hold of', () => {
    const found = (test: (element: HtmlElement) => boolean) => elements.filter(test).length;
    expect(one(elements, 'html').attributes).toMatchObject({
      'data-page': 'start',
      'data-root': './',
      'data-language': 'zh',
    });
    expect(found(({ attributes }) => attributes.id === 'map')).toBe(1);
    expect(found(({ name, attributes }) => name === 'form' && attributes.id === 'finder')).toBe(1);
    expect(elements.flatMap(({ name, attributes }) => (name === 'select' ? attributes.name : []))).toEqual([
      'year',
      'status',
      'area',
    ]);
    for (const hook of ['data-count', 'data-none', 'data-near-me']) {
      expect(found(({ attributes }) => attributes[hook] !== undefined)).toBe(1);
    }
    const actions = elements.flatMap(({ attributes }) => attributes['data-action'] ?? []);
    expect(actions.sort()).toEqual(['choices', 'contrast', 'near-me', 'text-size']);
  });

  it('adds up what is stated and says over how many compounds', () => {
    expect(textOf(pages.get(START)!)).toContain('新增停车位台账 1/2 个小区146');
  });

  it('tells what each state looks like once', () => {
    for (const status of ['施工中', '未注明']) {
      const lists = elements.filter(({ name, text }) => name === 'span' && text === status);
      // In the list of states, and at the one compound that is in it.
      expect(lists, status).toHaveLength(2);
    }
  });

  it('has a number for each compound without a name, and it leads to its page', () => {
    const blank = { name: ' ', name_en: '\u3000' };
    const compounds = [fullCompound(), fullCompound({ slug: 'compound-2', ...blank })];
    const made = renderPages(publicSite({ compounds }), SHELL);
    for (const [path, words] of [
      [START, '未注明名称的第 2 号小区'],
      ['en/index.html', 'Compound no. 2 (name not stated)'],
    ] as const) {
      const [link] = elementsOf(made.get(path)!).filter(
        ({ name, attributes }) => name === 'a' && /compounds\/compound-2\//.test(attributes.href ?? ''),
      );
      expect(link?.text).toBe(words);
    }
    const page = elementsOf(made.get(SILENT)!);
    expect(one(page, 'title').text).toMatch(/^未注明名称的第 2 号小区 · /);
    expect(textOf(made.get(SILENT)!)).toContain('未注明名称的第 2 号小区改造公示');
  });

  it('draws on the plans of its own language', () => {
    const pictures = (path: string) =>
      elementsOf(pages.get(path)!).flatMap(({ name, attributes }) =>
        name === 'img' ? attributes.src!.replace(/^(?:\.\.\/)+|^\.\//, '') : [],
      );
    expect(pictures(START)).toEqual(['plans/programme.svg']);
    expect(pictures('en/index.html')).toEqual(['en/plans/programme.svg']);
    expect(pictures(`en/${COMPOUND}`).slice(0, 2)).toEqual([
      'en/plans/nanlu-huayuan-today.svg',
      'en/plans/nanlu-huayuan-planned.svg',
    ]);
  });

  it('gives names of both languages, the page’s own first', () => {
    expect(textOf(pages.get(START)!)).toMatch(/南麓花园Nanlu Garden/);
    expect(textOf(pages.get('en/index.html')!)).toMatch(/Nanlu Garden南麓花园/);
  });

  it('holds a city: a compound takes three kilobytes of it at the most', () => {
    const html = renderPages(publicSite({ compounds: manyCompounds(20) }), SHELL).get(START)!;
    expect(elementsOf(html).filter(({ attributes }) => attributes['data-slug'] !== undefined)).toHaveLength(
      20,
    );
    expect((html.length - pages.get(START)!.length) / 18).toBeLessThan(3000);
  });
});

describe('the page of a compound', () => {
  const text = textOf(pages.get(COMPOUND)!);
  const english = textOf(pages.get(`en/${COMPOUND}`)!);

  it.each([
    '南麓花园',
    'Nanlu Garden',
    '2026 年',
    '施工中',
    '实施一批',
    '完善类',
    '2026年7月 至 2027年3月',
    '42%',
    '雨水排水',
    '已完成',
    '1,526\u00A0m',
    '1,180.5\u00A0m',
    '8,965\u00A0m²',
    '正在安装侧石',
    '2026年10月 起',
    '2027年3月 前完成',
    '每个单元门口一处',
    '104,000\u00A0m²',
    '台账',
    '按平面图量算',
    '2026年11月15日 至 2026年12月15日',
    '公示期内可书面或致电改造办公室提出意见',
    '项目部王工 0550-1111111',
    '东门道路施工',
    '摄于 2026年10月28日',
    'QJ-2026-014',
    'https://example.gov.cn/gaizao/compounds/nanlu-huayuan/index.html',
    '南麓花园小区改造公示',
  ])('says %s', (expected) => {
    expect(text).toContain(expected);
  });

  it.each([
    'July 2026 to March 2027',
    'from October 2026',
    'done by March 2027',
    '28 October 2026',
    '42\u00A0%',
  ])('says %s in English', (expected) => {
    expect(english).toContain(expected);
  });

  it('has the same parts in both languages', () => {
    const parts = (path: string) =>
      elementsOf(pages.get(path)!).map(
        ({ name, attributes }) => `${name}.${attributes.class ?? ''}#${attributes.id ?? ''}`,
      );
    expect(parts(`en/${COMPOUND}`)).toEqual(parts(COMPOUND));
    expect(parts('en/index.html')).toEqual(parts(START));
  });

  it('speaks of all six areas of works, also of those with none', () => {
    const ids = elementsOf(pages.get(COMPOUND)!).flatMap(({ attributes }) => attributes.id ?? []);
    expect(ids.filter((id) => id.startsWith('area-'))).toEqual(WORK_AREAS.map((area) => `area-${area}`));
    expect(text).toContain('社区服务公布的资料中没有这方面的工程');
  });

  it('shows drains, road, green and parking first, and apart what has no dates', () => {
    const when = text.slice(text.indexOf('什么时候做什么'), text.indexOf('改造内容'));
    const order = [
      '雨水排水',
      '污水排水',
      '道路',
      '绿化',
      '停车位',
      '消防车道',
      '外墙',
      '时间未注明的工程',
      '路灯照明',
      '坡道',
    ];
    const places = order.map((word) => when.indexOf(word));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it('has what the script takes hold of', () => {
    const elements = elementsOf(pages.get(COMPOUND)!);
    const attribute = (name: string) => elements.flatMap(({ attributes }) => attributes[name] ?? []);
    expect(attribute('data-start')).toEqual(['2026-07-01']);
    expect(attribute('data-finish')).toEqual(['2027-03-31']);
    expect(attribute('data-today')).toHaveLength(1);
    expect(attribute('data-deadline')).toEqual(['2026-12-15']);
    expect(attribute('data-layout')).toEqual(['today', 'planned']);
    expect(attribute('data-swipe')).toHaveLength(1);
    expect(attribute('data-paper')).toEqual(['A4', 'A3']);
    expect(attribute('data-qr')).toHaveLength(1);
    expect(elements.find(({ attributes }) => attributes.id === 'map')?.attributes['data-slug']).toBe(
      'nanlu-huayuan',
    );
    expect(one(elements, 'html').attributes['data-root']).toBe('../../');
    expect(attribute('data-action').sort()).toEqual([
      'contrast',
      'open-map',
      'print',
      'print',
      'share',
      'text-size',
    ]);
  });

  it('calls the plans before and after only where the works are finished', () => {
    const words = (status: 'completed' | 'not_started') =>
      textOf(renderPages(publicSite({ compounds: [fullCompound({ status })] }), SHELL).get(COMPOUND)!);
    expect(words('completed')).toContain('改造前');
    expect(words('not_started')).toContain('现状');
    expect(words('not_started')).not.toContain('改造前');
  });

  it('leaves room for the script’s QR code where the site has no address', () => {
    const html = renderPages(publicSite({ address: null }), SHELL).get(COMPOUND)!;
    expect(html).toContain('<div data-qr=""></div>');
    expect(html).not.toContain('https://');
  });

  it('says not stated where nothing is, and never zero', () => {
    const silent = textOf(pages.get(SILENT)!);
    expect(silent.match(/未注明/g)!.length).toBeGreaterThan(10);
    expect(silent).not.toMatch(/(?<![\d-])0(?![\d.-])/);
    expect(silent).toContain('未注明名称的第 2 号小区');
    expect(elementsOf(pages.get(SILENT)!).filter(({ name }) => name === 'img')).toEqual([]);
  });
});

describe('text from data', () => {
  const harmless = renderPages(withText('harmless'), SHELL);
  const shapes = new Map([...harmless].map(([path, html]) => [path, shape(html)]));
  const HOSTILE = [
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    'javascript:alert(1)',
    '</title></textarea></svg><style>*{display:none}</style>',
    '&lt;b&gt;&#0;',
    '\u202Eevil\u2066',
    'null \u0000 and \u0007 bell \uD800',
  ];

  it.each(HOSTILE)('is only ever text: %s', (hostile) => {
    for (const [path, html] of renderPages(withText(hostile), SHELL)) {
      expect(shape(html)).toEqual(shapes.get(path));
      for (const { attributes } of elementsOf(html)) {
        for (const link of [attributes.href, attributes.src])
          expect(link ?? '').not.toMatch(/^\s*javascript:/i);
      }
    }
  });

  it('is kept to its own direction, and turns round nothing beyond it', () => {
    for (const html of renderPages(withText('\u202Eevil'), SHELL).values())
      expect(html).not.toContain('\u202E');
  });

  it('that runs from right to left stays within itself wherever it stands', () => {
    const isIsolated = /\u2068[^\u2068\u2069]*عربي[^\u2068\u2069]*\u2069/;
    let places = 0;
    for (const [path, html] of renderPages(withText('عربي'), SHELL)) {
      for (const { name, text, attributes } of elementsOf(html)) {
        for (const said of [...(name === 'bdi' ? [] : [text]), ...Object.values(attributes)]) {
          if (!said.includes('عربي')) continue;
          places += 1;
          expect(said, `${path}: ${name}`).toMatch(isIsolated);
        }
      }
    }
    expect(places).toBeGreaterThan(10);
  });

  it('of a megabyte is cut, and says so', () => {
    const pages = renderPages(withText('长'.repeat(1_000_000)), SHELL);
    for (const html of pages.values()) expect(html.length).toBeLessThan(100_000);
    expect(textOf(pages.get(COMPOUND)!)).toContain('原文共 1,000,000 字');
  });
});

/** Every text of a site made the same. */
function withText(text: string): PublicSite {
  const local = { zh: text, en: text };
  const compound = fullCompound();
  return publicSite({
    title: local,
    place: local,
    publisher: local,
    contact: local,
    illustrative: local,
    compounds: [
      {
        ...compound,
        name: text,
        name_en: text,
        start: text,
        finish: text,
        contact: local,
        notice: { start: text, end: text, objection: local },
        works: compound.works.map((work) => ({ ...work, start: text, note: text })),
        photos: compound.photos.map((photo) => ({ ...photo, caption: local })),
        more: { [text]: text },
      },
      emptyCompound(),
    ],
  });
}

/** Elements and the names of their attributes: what text must not be able to change. */
function shape(html: string): readonly string[] {
  return elementsOf(html).map(({ name, attributes }) => [name, ...Object.keys(attributes).sort()].join(' '));
}

function one(elements: readonly HtmlElement[], name: string): HtmlElement {
  const found = elements.filter((element) => element.name === name);
  expect(found).toHaveLength(1);
  return found[0]!;
}
