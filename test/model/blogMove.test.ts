import { describe, expect, it } from 'vitest';
import type { ArchiveId } from '../../lib/model/archive';
import { matchPosts, matchTopics, type MovedPost } from '../../lib/model/blogMove';
import type { PostUrl } from '../../lib/model/post';

const OLD = 'https://old.example/blog' as ArchiveId;
const NEW = 'https://www.fresh.example' as ArchiveId;

const at = (address: string, title = '', date: string | null = null): MovedPost => ({
  url: address as PostUrl,
  title,
  date,
});
const before = (path: string, title?: string, date?: string | null): MovedPost => at(`${OLD}${path}`, title, date);
const after = (path: string, title?: string, date?: string | null): MovedPost => at(`${NEW}${path}`, title, date);

/** What the posts are at the new address, as paths there, each with how it was told again. */
function matched(posts: readonly MovedPost[], fresh: readonly MovedPost[]): unknown {
  const matches = matchPosts({ from: OLD, posts }, { to: NEW, posts: fresh });
  return Object.fromEntries(
    [...matches].map(([url, { to, by }]) => [url.slice(OLD.length), `${to.slice(NEW.length)} ${by}`]),
  );
}

describe('posts of a blog that has moved', () => {
  it('are told again by their path below the blog, or by their whole path, whatever its ending', () => {
    expect(
      matched(
        [before('/2024/queues'), before('/drain.html'), before('/retry'), before('?p=12')],
        [after('/2024/queues'), after('/Drain'), after('/blog/retry'), after('?p=12')],
      ),
    ).toEqual({
      '/2024/queues': '/2024/queues path',
      '/drain.html': '/Drain path',
      '/retry': '/blog/retry path',
      '?p=12': '?p=12 path',
    });
  });

  it('are told again by the end of their path where folders or the day in it have gone', () => {
    expect(
      matched([before('/2024/05/queues'), before('/2023-11-24-drains')], [after('/p/queues'), after('/drains')]),
    ).toEqual({ '/2024/05/queues': '/p/queues name', '/2023-11-24-drains': '/drains name' });
  });

  it('are told again by day and title, and by title alone where a day is not known', () => {
    const titled = before('/a', 'On Queues', '2024-05-01');
    const undated = before('/b', 'On Drains');
    expect(
      matched([titled, undated], [after('/x/1', 'On queues!', '2024-05-01'), after('/x/2', 'On Drains', '2020-01-01')]),
    ).toEqual({ '/a': '/x/1 day', '/b': '/x/2 title' });
  });

  it('are others where day and title are, whatever their path', () => {
    expect(matched([before('/1', 'On Queues', '2024-05-01')], [after('/1', 'On Gardens', '2019-03-02')])).toEqual({});
    // Reworded on the same day, or corrected in its day: the same.
    expect(
      matched(
        [before('/1', 'On Queues', '2024-05-01'), before('/2', 'On Drains', '2024-05-02')],
        [after('/1', 'Of Queues', '2024-05-01'), after('/2', 'On Drains', '2024-05-03')],
      ),
    ).toEqual({ '/1': '/1 path', '/2': '/2 path' });
  });

  it('are told again by nothing that two of them have', () => {
    expect(
      matched(
        [before('/2023/notes', 'Notes'), before('/2024/notes', 'Notes')],
        [after('/notes', 'Notes'), after('/x/other', 'Other')],
      ),
    ).toEqual({});
  });

  it('are never two for one', () => {
    const matches = matchPosts(
      { from: OLD, posts: [before('/queues'), before('/old/queues-two', 'Queues', '2024-05-01')] },
      { to: NEW, posts: [after('/queues', 'Queues', '2024-05-01')] },
    );
    expect([...matches.keys()]).toEqual([before('/queues').url]);
  });
});

it('topics that have another slug there are told again by their name, where one alone has it', () => {
  const old = [
    { slug: 'scale', name: 'Scale' },
    { slug: 'platform-work', name: 'Platform work' },
    { slug: 'ops', name: 'Ops' },
  ];
  const fresh = [
    { slug: 'scale', name: 'Scaling' },
    { slug: 'platform', name: 'Platform Work' },
    { slug: 'ops-1', name: 'Ops' },
    { slug: 'ops-2', name: 'ops' },
  ];
  expect(Object.fromEntries(matchTopics(old, fresh))).toEqual({ 'platform-work': 'platform' });
});
