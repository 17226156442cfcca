import { readdirSync, readFileSync } from 'node:fs';

/** What the archive itself says on a topic; the figures of its definition are counted, not written. */
export interface GuideText {
  /** Goes on from "…coverage in this archive spans N posts from … to … and". */
  readonly dealsWith: string;
  readonly motifs: readonly string[];
  readonly argues: readonly string[];
  readonly checklist: readonly string[];
  readonly failureModes: readonly string[];
  /** Slugs of posts: current state, operating middle, foundational context. */
  readonly path: readonly [string, string, string];
  /** Slugs of posts. */
  readonly related: readonly string[];
}

const FOLDER = new URL('./topics/', import.meta.url);

/** The texts of the published topics, by slug. */
export const GUIDES: ReadonlyMap<string, GuideText> = new Map(
  readdirSync(FOLDER).map((file) => {
    // Our own files, whose form archive.test.ts holds.
    const text = JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')) as GuideText;
    return [file.replace(/\.json$/, ''), text];
  }),
);
