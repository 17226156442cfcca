/** The moment at which the gallery's surfaces are shown: milliseconds since 1970. */
export const NOW = Date.UTC(2026, 10, 23, 15);
