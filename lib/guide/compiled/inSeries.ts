import type { CompiledGuide } from '../../model/guide';
import { roleAt } from '../../model/path';
import type { PostUrl } from '../../model/post';

/** The guide to a series: its path is all the parts, in their author's order. */
export function inSeries(compiled: CompiledGuide, parts: readonly PostUrl[]): CompiledGuide {
  const refs = new Map(compiled.references.map(({ title, url }) => [url, { title, url }]));
  const steps = parts.flatMap((url) => refs.get(url) ?? []);
  return { ...compiled, steps: steps.map((ref, at) => ({ ...ref, role: roleAt(at, steps.length) })), more: [] };
}
