type Asked = { readonly OPENING: string; readonly CLOSING: string; readonly SEEN: readonly string[] };

/**
 * Runs in the page. What of the hostile texts has become more than text, is not shown letter by letter, or turns round
 * what stands beside it; and in how many places one is shown.
 */
export function notOnlyText({ OPENING, CLOSING, SEEN }: Asked): { faults: string[]; hostile: number } {
  const faults: string[] = [];
  let hostile = 0;
  if ('hacked' in window) faults.push(`ran: ${String(window.hacked)}`);
  const grown =
    'img, iframe, object, embed, base, svg[onload], a[href^="javascript" i], script:not([src]), body style';
  for (const { outerHTML } of document.querySelectorAll(grown)) {
    if (/hacked|display:none/.test(outerHTML)) faults.push(`became an element: ${outerHTML.slice(0, 120)}`);
  }
  for (const one of document.querySelectorAll('*')) {
    for (const { name, value } of one.attributes) {
      if (name.startsWith('on')) faults.push(`became a handler: ${name}`);
      if (/^(?:title|aria-label|aria-description|placeholder)$/.test(name))
        look(value, `${name} of ${one.tagName}`);
    }
  }
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const text = texts.currentNode as Text;
    const { tagName = '', className = '' } = text.parentElement ?? {};
    if (/^(?:SCRIPT|STYLE|NOSCRIPT|TEXTAREA)$/.test(tagName)) continue;
    look(text.data, `${tagName} ${String(className)}`);
    order(text);
  }
  const { scrollWidth } = document.documentElement;
  if (scrollWidth > innerWidth) faults.push(`runs over the edge: ${scrollWidth}`);
  if (getComputedStyle(document.body).display === 'none') faults.push('a style was taken');
  return { faults: faults.slice(0, 12), hostile };

  function look(text: string, place: string): void {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    const unseen = /[\u0000-\u0008\u000E-\u001F\u202A-\u202E]|\p{Surrogate}|\p{M}{7}/u.exec(text);
    if (unseen) faults.push(`U+${unseen[0].charCodeAt(0).toString(16)} in ${place}: ${text.slice(0, 40)}`);
    if (text.length > 12_000) faults.push(`${text.length} characters in ${place}`);
    if (!text.includes(OPENING)) return;
    hostile += 1;
    const whole = text.includes(CLOSING);
    for (const part of whole ? SEEN : []) {
      // Nested values are shown as JSON, in which quotes are led by a backslash.
      if (!text.replaceAll('\\"', '"').includes(part))
        faults.push(`not as written in ${place}: ${text.slice(0, 400)}`);
    }
  }

  /** Our own words run from left to right, whatever is quoted before, beside or within them. */
  function order(text: Text): void {
    const { data } = text;
    if (text.parentElement?.closest('svg')) return;
    const first = data.indexOf(OPENING);
    const last = data.lastIndexOf(CLOSING);
    const parts =
      first < 0
        ? [[0, data.length]]
        : [
            [0, first],
            [last < 0 ? data.length : last + 1, data.length],
          ];
    for (const [from, to] of parts as [number, number][]) {
      const letters = [...data.slice(from, to).matchAll(/[\p{Script=Han}A-Za-z]/gu)].map(
        ({ index }) => from + index,
      );
      const boxes = letters.slice(0, 8).map((index) => {
        const range = document.createRange();
        range.setStart(text, index);
        range.setEnd(text, index + 1);
        return range.getBoundingClientRect();
      });
      const turned = boxes.some((box, i) => {
        const before = boxes[i - 1];
        return before && box.width > 0 && Math.abs(box.top - before.top) < 2 && box.left < before.left - 1;
      });
      if (turned) faults.push(`turned round: ${data.slice(from, to).slice(0, 60)}`);
    }
  }
}
