import type { IconNode } from 'lucide';
import { h, type JSX } from 'preact';

interface IconProps {
  readonly node: IconNode;
  /** Edge in CSS pixels at the default text size. */
  readonly size?: number;
  /** A sign that points along the line of text is mirrored where text runs from right to left. */
  readonly directional?: boolean;
}

/**
 * An icon of the `lucide` package as inline SVG. Always beside or inside something that has a name: it has none itself.
 * `lucide-preact` does not support Preact 11, hence this.
 */
export function Icon({ node, size = 16, directional = false }: IconProps): JSX.Element {
  const edge = `calc(var(--rem) * ${size / 16})`;
  return (
    <svg
      viewBox="0 0 24 24"
      style={{ inlineSize: edge, blockSize: edge }}
      fill="none"
      stroke="currentColor"
      stroke-width={size <= 14 ? 2.2 : 1.9}
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
      class={directional ? 'directional' : undefined}
    >
      {node.map(([tag, attributes]) => h(tag, { ...attributes, key: JSON.stringify(attributes) }))}
    </svg>
  );
}
