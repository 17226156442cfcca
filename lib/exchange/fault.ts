import type { BaseIssue } from 'valibot';
import type { FileFault } from '../model/exchange';

/** A file that is not read, and why. */
export class Refused extends Error {
  override readonly name = 'Refused';
  constructor(readonly fault: FileFault) {
    super(fault.kind);
  }
}

/** The first place that is not of the form, as `records.readings`. */
export function faultOf(issues: readonly BaseIssue<unknown>[]): Refused {
  const place = (issues[0]?.path ?? []).map((item) => String(item.key)).join('.');
  return new Refused({ kind: 'shape', place });
}

/** The line, from 1, in which a character of a text stands. */
export function lineAt(text: string, index: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < index; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}
