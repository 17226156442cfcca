const segmenters = new Map<string, Intl.Segmenter>();

/** The platform's segmenter for a language: making one takes far longer than using it. */
export function segmenterOf(language: string | null, granularity: 'word' | 'sentence'): Intl.Segmenter {
  const key = `${granularity} ${language ?? ''}`;
  const segmenter = segmenters.get(key) ?? new Intl.Segmenter(supported(language ?? ''), { granularity });
  segmenters.set(key, segmenter);
  return segmenter;
}

/** Pages write all kinds of things into `lang`; what is no language tag is none. */
function supported(language: string): string[] {
  try {
    return Intl.getCanonicalLocales(language);
  } catch {
    return [];
  }
}
