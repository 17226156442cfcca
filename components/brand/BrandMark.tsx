import type { JSX } from 'preact';

/** The trail sign of `public/icon/waymark.svg`, at `size` CSS pixels. A picture of the name beside it. */
export function BrandMark({ size }: { readonly size: number }): JSX.Element {
  return (
    <svg viewBox="0 0 64 64" width={size} height={size} fill="none" aria-hidden="true">
      <path fill="#1c7a5b" d="M26 38h10v20a4 4 0 0 1-4 4h-2a4 4 0 0 1-4-4Z" />
      <path
        fill="#23906b"
        d="M6 2h38.5a7 7 0 0 1 5.1 2.2l11.9 12.7a6 6 0 0 1 0 8.2l-11.9 12.7a7 7 0 0 1-5.1 2.2H6a6 6 0 0 1-6-6V8a6 6 0 0 1 6-6Z"
      />
      <path stroke="#fff" stroke-width="4" d="M12 21h30" />
      <circle cx="12" cy="21" r="6" fill="#fff" />
      <circle cx="28" cy="21" r="6" fill="#fff" />
      <circle cx="44.5" cy="21" r="5" fill="#23906b" stroke="#fff" stroke-width="3.5" />
    </svg>
  );
}
