import { describe, expect, it } from 'vitest';
import { positionOf, rangeOf, readPageText } from '../../lib/anchor/pageText';

function body(html: string): HTMLElement {
  document.body.innerHTML = html;
  return document.body;
}

describe('the text of a page', () => {
  it('keeps blocks apart, and the words of one block together', () => {
    const { text } = readPageText(
      body('<h2>A <em>head</em>ing</h2><p>One.<br>Two.</p><ul><li>three</li><li>four</li></ul>'),
    );
    expect(text).toBe('A heading\nOne.\nTwo.\nthree\nfour\n');
  });

  it('leaves out what nobody sees', () => {
    expect(readPageText(body('<p>a</p><script>b</script><style>c{}</style><template>d</template>')).text).toBe('a\n');
  });

  it('gives the range of each position, and the position of each range, across elements', () => {
    const root = body('<p>One <b>two</b> three</p><pre><code>x = <i>1</i></code></pre>');
    const page = readPageText(root);
    const start = page.text.indexOf('wo');
    const end = page.text.indexOf('= 1') + 3;
    const range = rangeOf(page, { start, end })!;
    expect(range.toString()).toBe('wo threex = 1');
    expect(positionOf(page, range)).toEqual({ start, end });
  });

  it('clips a range that begins or ends elsewhere, and knows one that lies elsewhere wholly', () => {
    const root = body('<nav>menu</nav><main><p>One two</p></main><footer>end</footer>');
    const page = readPageText(root.querySelector('main')!);
    const all = root.ownerDocument.createRange();
    all.selectNodeContents(root);
    expect(positionOf(page, all)).toEqual({ start: 0, end: 7 });
    all.selectNodeContents(root.querySelector('nav')!);
    expect(positionOf(page, all)).toBeNull();
  });

  it('gives no range when the text is gone meanwhile', () => {
    const root = body('<p>One two</p>');
    const page = readPageText(root);
    root.querySelector('p')?.remove();
    expect(rangeOf(page, { start: 0, end: 3 })).toBeNull();
  });
});
