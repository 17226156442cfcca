/** So many of so many. */
export interface Share {
  readonly part: number;
  readonly of: number;
}

export function shareOf(part: number, of: number): Share {
  return { part, of };
}

export function sumOf(shares: readonly Share[]): Share {
  return shares.reduce((sum, { part, of }) => ({ part: sum.part + part, of: sum.of + of }), { part: 0, of: 0 });
}

/** Between 0 and 1; not a number of nothing. */
export function ratioOf({ part, of }: Share): number {
  return part / of;
}

export function told(share: Share): string {
  return `${ratioOf(share).toFixed(3)} (${share.part} of ${share.of})`;
}
