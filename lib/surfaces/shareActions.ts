import type { ArchiveId } from '../model/archive';
import { OWN_PATHS, topicOfPath } from '../model/ownPath';
import { publishedFile, type PublishForm } from '../model/publishForm';
import { sharedPathOf, type OpenedPath, type SharedPath, type SharedSite } from '../model/sharedPath';
import { slugOf } from '../model/text';
import type { TopicView } from '../model/view';
import { askToAdd } from './askToAdd';
import { keepAsFile } from './keepAsFile';
import type { LiveSurface } from './liveSurface';
import { pageStore } from './pageStore';
import { tellReaderChanged } from './readerActions';
import type { Troubles } from './troubles';

/** What shares and opens paths is not needed to show any. */
const sharing = () => import('../companion/sharing');
const lines = () => import('../companion/pathLine');

interface ShareActionContext extends Pick<LiveSurface, 'view' | 'lookAt'> {
  /** What a path without a name is called. */
  readonly unnamed: () => string;
}

/** Gives the guide that is shown to others, and keeps what they give. */
function shareActions({ view, lookAt, unnamed }: ShareActionContext) {
  const ofShown = async <T>(make: (shown: TopicView) => Promise<T>): Promise<T | undefined> => {
    const shown = view();
    return shown === null ? undefined : make(shown);
  };
  const page = (form: PublishForm): Promise<string | undefined> =>
    ofShown(async ({ guide }) => (await sharing()).publishedAs(await pageStore(), guide, form));
  return {
    line: (withNotes: boolean) => ofShown(async (shown) => (await lines()).lineOfPath(sharedPathOf(shown, withNotes))),
    file: (withNotes: boolean) =>
      ofShown(async (shown) => {
        const content = (await lines()).fileOfPath(sharedPathOf(shown, withNotes));
        keepAsFile({
          name: `${fileName(shown)}.path.json`,
          content: new Blob([content], { type: 'application/json' }),
        });
      }),
    publish: page,
    savePage: (form: PublishForm) =>
      ofShown(async (shown) => {
        const { name, type } = publishedFile(form, fileName(shown));
        keepAsFile({ name, content: new Blob([(await page(form)) ?? ''], { type }) });
      }),
    copy: (text: string): Promise<void> => navigator.clipboard.writeText(text),
    keep: async (path: SharedPath): Promise<void> => {
      const { keepSharedPath } = await sharing();
      const name = path.name === '' ? unnamed() : path.name;
      const kept = await keepSharedPath(await pageStore(), path, name, Date.now());
      await tellReaderChanged(OWN_PATHS);
      await lookAt({ archive: OWN_PATHS, topic: topicOfPath(kept) });
    },
  };
}

/** The same as events of a surface, each of which says there what became of it. */
export function shareEvents(attempted: Troubles['attempted'], where: ShareActionContext) {
  const { line, file, publish, savePage, copy, keep } = attempted(shareActions(where));
  return {
    onLine: line,
    onFile: file,
    onPublish: publish,
    onSavePage: savePage,
    onCopy: copy,
    onRead: readShared,
    onKeep: keep,
    onFollow: followShared,
  };
}

/** What was pasted or chosen, and the sites that it leads to. Nothing is kept by that, and nothing asked for. */
async function readShared(
  text: string,
): Promise<{ readonly opened: OpenedPath; readonly sites: readonly SharedSite[] }> {
  const opened = await (await lines()).openPath(text);
  if (opened.kind === 'fault') return { opened, sites: [] };
  return { opened, sites: await (await sharing()).sitesOf(await pageStore(), opened.path) };
}

/** Straight from the click. */
function followShared(archive: ArchiveId): void {
  void askToAdd(archive, null);
}

function fileName({ guide }: TopicView): string {
  return slugOf(guide.topic.name) || 'path';
}
