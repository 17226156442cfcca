import { EDITION_GROUPS, NOTHING_EDITED, type EditedSections, type Edition } from '../model/edition';
import { guideOfTopic } from '../model/guideId';
import { OWN_PATH_GROUPS, OWN_PATHS, topicOfPath, type OwnPath, type OwnPathId } from '../model/ownPath';
import { restamped } from '../model/record';
import type { Changes } from './changes';
import type { Connection } from './connection';
import { wholeEdition, wholeOwnPath } from './editionRecords';
import { stampFor, type Instance } from './instance';

/** What the reader can change about a path of their own; what it holds is its edition. */
export type OwnPathChange = Partial<Pick<OwnPath, 'name' | 'deleted'>>;

/** The paths that the reader has made. */
export class OwnPaths {
  constructor(
    private readonly connection: Connection,
    private readonly changes: Changes,
    private readonly instance: Instance,
  ) {}

  /** The oldest first, without the deleted ones. */
  async all(): Promise<OwnPath[]> {
    const records = await this.connection.run((database) => database.getAll('ownPaths'));
    return records
      .flatMap((record) => wholeOwnPath(record) ?? [])
      .filter(({ deleted }) => !deleted)
      .toSorted((a, b) => a.createdAt - b.createdAt);
  }

  async get(id: OwnPathId): Promise<OwnPath | undefined> {
    const path = wholeOwnPath(await this.connection.run((database) => database.get('ownPaths', id)));
    return path?.deleted === false ? path : undefined;
  }

  /** The addresses of the steps of each, by its guide. */
  async steps(): Promise<Map<string, readonly string[]>> {
    const records = await this.connection.run((database) => database.getAllFromIndex('editions', 'archive', OWN_PATHS));
    const editions = records.flatMap((record) => wholeEdition(record) ?? []).filter(({ deleted }) => !deleted);
    return new Map(editions.map(({ id, steps }) => [id, steps?.now.flatMap(({ url }) => url ?? []) ?? []]));
  }

  /** A new path with what it holds, in one transaction. */
  async add(name: string, content: EditedSections, now: number): Promise<OwnPath> {
    const instance = await this.instance.id();
    const id = crypto.randomUUID() as OwnPathId;
    const of = { updatedAt: now, deleted: false };
    const stamp = stampFor(undefined, now, instance);
    const path = restamped<OwnPath>(
      OWN_PATH_GROUPS,
      { before: undefined, after: { ...of, id, name, createdAt: now }, first: {} },
      stamp,
    );
    const { slug } = topicOfPath(path);
    const edition = { ...NOTHING_EDITED, ...content, ...of, id: guideOfTopic(OWN_PATHS, slug), archive: OWN_PATHS };
    await this.connection.write(['ownPaths', 'editions'], async (writing) => {
      await writing.objectStore('ownPaths').put(path);
      await writing
        .objectStore('editions')
        .put(restamped<Edition>(EDITION_GROUPS, { before: undefined, after: edition, first: NOTHING_EDITED }, stamp));
    });
    this.#announce(slug);
    return path;
  }

  /** Changes a path, a deleted one too: that is how a deletion is undone. Undefined when there is none with this id. */
  async change(id: OwnPathId, change: OwnPathChange, now: number): Promise<OwnPath | undefined> {
    const instance = await this.instance.id();
    const changed = await this.connection.write(['ownPaths'], async ({ store }) => {
      const before = wholeOwnPath(await store.get(id));
      if (before === undefined) return undefined;
      const after = { ...before, ...change, updatedAt: now };
      const stamp = stampFor(before, now, instance);
      const path = restamped<OwnPath>(OWN_PATH_GROUPS, { before, after, first: {} }, stamp);
      await store.put(path);
      return path;
    });
    if (changed !== undefined) this.#announce(topicOfPath(changed).slug);
    return changed;
  }

  #announce(topic: string): void {
    this.changes.announce({ store: 'ownPaths', archive: OWN_PATHS, topic });
  }
}
