/** What does not fit, in a scene of the gallery. Runs in the page. */
export interface Unfit {
  /** Words of ours that are cut off, or stick out of what they stand in. */
  readonly cut: readonly string[];
  /** By how many CSS pixels the page scrolls sideways. */
  readonly sideways: number;
}

/**
 * @param marked a sign that each text that is looked at contains
 * @param ourWord what words of ours match, as the source of a regular expression; others are of names and headings, which
 *   may be longer than there is room for: only what is ours has to be seen, and beside a name that takes up lines not even
 *   that.
 */
export function unfit(marked: string, ourWord: string): Unfit {
  /** Signs of the longest name that leaves room for words beside it. */
  const LONG = 40;
  /** Of what is not seen, or is read out only. */
  const TINY = 6;
  /** Rounding: CSS pixels. */
  const SLACK = 1.5;
  const ours = document.querySelector('[data-ours]')?.shadowRoot;
  const roots: (Element | ShadowRoot)[] = ours == null ? [document.body] : [ours];
  const texts = roots.flatMap((root) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const found: Text[] = [];
    while (walker.nextNode() !== null) found.push(walker.currentNode as Text);
    return found.filter((node) => node.data.includes(marked));
  });
  const holdersOf = (node: Node): Element[] => {
    const holders: Element[] = [];
    for (let at = node.parentElement; at !== null; at = at.parentElement) holders.push(at);
    return holders;
  };
  const isOurs = new RegExp(ourWord, 'u');
  /** From where to where each of our words stands that is to be seen whole. */
  const partsOf = ({ data }: Text): [number, number][] => {
    const words = [...data.matchAll(/\S+/g)];
    const names: string[] = [''];
    for (const [word] of words) {
      if (isOurs.test(word)) names.push('');
      else names.push(`${names.pop() ?? ''} ${word}`.trim());
    }
    if (names.some(({ length }) => length > LONG)) return [];
    return words.filter(([word]) => isOurs.test(word)).map(({ 0: word, index }) => [index, index + word.length]);
  };
  const rectsOf = (node: Text): DOMRect[] =>
    partsOf(node).flatMap(([from, to]) => {
      const range = document.createRange();
      range.setStart(node, from);
      range.setEnd(node, to);
      return [...range.getClientRects()].filter(({ width }) => width > 0);
    });
  const isCut = (node: Text): boolean => {
    const rects = rectsOf(node);
    const holders = holdersOf(node);
    if (holders.some((one) => one.getBoundingClientRect().width < TINY && getComputedStyle(one).overflow !== 'visible'))
      return false;
    let isFirstBlock = true;
    for (const holder of holders) {
      const { overflowX, overflowY, display } = getComputedStyle(holder);
      if (display === 'inline' || display === 'contents') continue;
      const box = holder.getBoundingClientRect();
      const hides = (overflow: string): boolean => overflow === 'hidden' || overflow === 'clip';
      const isOut = rects.some(
        (rect) =>
          ((isFirstBlock || hides(overflowX)) && (rect.left < box.left - SLACK || rect.right > box.right + SLACK)) ||
          // A line's own box may be taller than the line is high.
          (hides(overflowY) && rect.top + rect.height / 2 > box.bottom),
      );
      if (isOut) return true;
      if (!hides(overflowX) && overflowX !== 'visible') return false;
      isFirstBlock = false;
    }
    return rects.some(({ left, right }) => left < -SLACK || right > innerWidth + SLACK);
  };
  const { scrollWidth, clientWidth } = document.documentElement;
  return { cut: texts.filter(isCut).map((node) => node.data), sideways: Math.max(0, scrollWidth - clientWidth) };
}
