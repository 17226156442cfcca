import { describe, expect, it } from 'vitest';
import { aDocument } from './aDocument';
import { waymarkEngine } from './engines';

const filler = Array.from({ length: 40 }, (_, at) =>
  aDocument(`/filler-${at}`, { title: `Other ${at}`, summary: 'Nothing of the kind' }),
);

describe('the order of results', () => {
  it('has titles before topics before summaries before bodies', () => {
    const search = waymarkEngine([
      aDocument('/body', { title: 'One', body: 'much of queues and queues' }),
      aDocument('/summary', { title: 'Two', summary: 'All of queues' }),
      aDocument('/topic', { title: 'Three', topics: [{ slug: 'queues', name: 'queues' }] }),
      aDocument('/title', { title: 'The queues' }),
      ...filler,
    ]);
    expect(search('queues')).toEqual(['/title', '/topic', '/summary', '/body']);
  });

  it('has exact words before beginnings', () => {
    const search = waymarkEngine([
      aDocument('/prefix', { title: 'Scaling up' }),
      aDocument('/exact', { title: 'Scale up' }),
      ...filler,
    ]);
    expect(search('scale')[0]).toBe('/exact');
    expect(search('scal').toSorted()).toEqual(['/exact', '/prefix']);
  });

  it('has beginnings before typos, and typos where nothing else is found', () => {
    const search = waymarkEngine([
      aDocument('/typo', { title: 'Cachet' }),
      aDocument('/prefix', { title: 'Cachexes' }),
      ...filler,
    ]);
    expect(search('cachex')).toEqual(['/prefix', '/typo']);
    expect(search('cahcet')).toEqual(['/typo']);
    expect(search('chcae')).toEqual([]);
  });

  it('has no short word with another letter in the place of one: that mostly is another word', () => {
    const search = waymarkEngine([
      aDocument('/topic', { title: 'Topic' }),
      aDocument('/topical', { title: 'Topical' }),
      aDocument('/teams', { title: 'Teams by topic' }),
      ...filler,
    ]);
    expect(search('toxic')).toEqual([]);
    expect(search('tpoic').toSorted()).toEqual(['/teams', '/topic']);
    expect(search('topc')).toContain('/topic');
    expect(search('otpic')).toEqual([]);
    // Of what other words find, it still tells which is more likely.
    expect(search('toxic teams')).toEqual(['/teams']);
  });

  it('has no other word for one that is written so anywhere', () => {
    const documents = [aDocument('/regard', { title: 'With regard to queues' }), ...filler];
    expect(waymarkEngine(documents)('reward')).toEqual(['/regard']);
    const known = waymarkEngine([...documents, aDocument('/reward', { title: 'A reward' })]);
    expect(known('reward')).toEqual(['/reward']);
  });

  it('has the words as one phrase before the words apart', () => {
    const search = waymarkEngine([
      aDocument('/apart', { title: 'Pressure comes back', date: '2025-01-01' }),
      aDocument('/phrase', { title: 'On back pressure now', date: '2020-01-01' }),
      ...filler,
    ]);
    expect(search('back pressure')).toEqual(['/phrase', '/apart']);
    expect(search('"back pressure"')).toEqual(['/phrase']);
  });

  it('has the words side by side before the words apart, in whatever order they were typed', () => {
    const search = waymarkEngine([
      aDocument('/apart', { title: 'Pressure that comes back', date: '2025-01-01' }),
      aDocument('/together', { title: 'On some back pressure', date: '2020-01-01' }),
      ...filler,
    ]);
    expect(search('pressure back')).toEqual(['/together', '/apart']);
    expect(search('press bac')[0]).toBe('/together');
  });

  it('has documents with all words before those with some', () => {
    const search = waymarkEngine([
      aDocument('/some', { title: 'Retries' }),
      aDocument('/all', { title: 'One', summary: 'About retries and budgets' }),
      ...filler,
    ]);
    expect(search('retries budgets')[0]).toBe('/all');
  });

  it('has the newer first only among equals', () => {
    const search = waymarkEngine([
      aDocument('/old', { title: 'Queue depth', date: '2019-01-01' }),
      aDocument('/new', { title: 'Queue depth', date: '2024-01-01' }),
      aDocument('/newest', { title: 'Deep', summary: 'Queue depth', date: '2025-01-01' }),
      ...filler,
    ]);
    expect(search('queue depth')).toEqual(['/new', '/old', '/newest']);
  });

  it('is the same however the documents are divided into parts', () => {
    const documents = [
      ...filler,
      aDocument('/a', { title: 'Queue' }),
      aDocument('/b', { title: 'Queues', summary: 'Queue' }),
    ];
    expect(waymarkEngine(documents, 3)('queue')).toEqual(waymarkEngine(documents)('queue'));
  });

  it('finds code by its whole name and by its parts, however it is joined', () => {
    const search = waymarkEngine([
      aDocument('/code', { title: 'Tune max_connections' }),
      aDocument('/max', { title: 'Max' }),
      ...filler,
    ]);
    const queries = [
      'max_connections',
      'maxConnections',
      'maxconnections',
      'connections',
      'max connections',
      'max_conn',
    ];
    expect(queries.map((query) => search(query)[0])).toEqual(queries.map(() => '/code'));
  });
});
