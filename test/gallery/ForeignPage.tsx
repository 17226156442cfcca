import { render, type ComponentChildren, type JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

interface ForeignPageProps {
  /** The styles of our shadow root. */
  readonly styles: string;
  /** What stands in it. */
  readonly shown: ComponentChildren;
  /** With a field in which the reader types. */
  readonly field?: boolean;
  /** More styles of the page's own. */
  readonly page?: string;
}

/** A page with styles of its own that reach for everything, and something of ours in its shadow root. */
export function ForeignPage({ styles, shown, field = false, page = '' }: ForeignPageProps): JSX.Element {
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Closed in the product; what checks a picture looks into it.
    const root = host.current?.attachShadow({ mode: 'open' });
    if (root === undefined) return undefined;
    const sheet = document.createElement('style');
    sheet.textContent = styles;
    const mount = document.createElement('div');
    mount.className = 'in-page';
    mount.popover = 'manual';
    root.append(sheet, mount);
    mount.showPopover();
    render(shown, mount);
    if (field) document.querySelector<HTMLElement>('#comment')?.focus();
    return () => render(null, mount);
  }, [styles, shown, field]);
  return (
    <>
      <style>{`body { padding: 24px; font: 18px/1.6 serif; background: Canvas; color: CanvasText } body * { letter-spacing: 0.02em; color: inherit !important; font-family: monospace !important; text-transform: none } ${page}`}</style>
      {['One', 'Two', 'Three', 'Four'].map((word) => (
        <p key={word}>
          {word}. A paragraph of a page that is not ours, long enough to run under the card where the window is narrow,
          so that a picture shows how much of the page the card takes away from its reader.
        </p>
      ))}
      {field && (
        <textarea id="comment" aria-label="Comment" style={{ position: 'fixed', bottom: '10px', right: '10px' }} />
      )}
      <div ref={host} data-ours />
    </>
  );
}
