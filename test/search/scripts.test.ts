import { describe, expect, it } from 'vitest';
import type { SearchDocument } from '../../lib/search/build';
import { aDocument } from './aDocument';
import { waymarkEngine } from './engines';

/** Small corpora of titles, written for this test; each query names the one document it must find first. */
const SCRIPTS: Record<string, { readonly titles: readonly string[]; readonly queries: readonly (readonly [string, number])[] }> = {
  Latin: {
    titles: ['Über die Größe von Warteschlangen', 'Café culture in São Paulo', 'Les équipes et leurs résumés', 'Smørrebrød for the on-call team'],
    queries: [['uber grosse', 0], ['warteschl', 0], ['cafe sao', 1], ['resumes equipes', 2], ['smorrebrod', 3], ['wartescglangen', 0]],
  },
  Cyrillic: {
    titles: ['Очереди и обратное давление', 'Надёжность распределённых систем', 'Как мы измеряем задержки'],
    queries: [['очереди', 0], ['надежность', 1], ['СИСТЕМ распред', 1], ['задершки', 2]],
  },
  Chinese: {
    titles: ['数据库连接池的大小', '消息队列与背压', '缓存失效的代价', '数据的边界'],
    queries: [['连接池', 0], ['队列', 1], ['缓存', 2], ['数据库', 0], ['背压 消息', 1], ['池', 0], ['代价', 2]],
  },
  Japanese: {
    titles: ['データベースの接続プール', '障害から学ぶ運用', 'キャッシュの無効化', 'ｷｭｰの深さを測る'],
    queries: [['接続', 0], ['データベース', 0], ['運用', 1], ['無効化 キャッシュ', 2], ['キュー', 3], ['障害', 1]],
  },
  Korean: {
    titles: ['대기열의 깊이를 재다', '서버를 늘리기 전에', '캐시 무효화의 비용'],
    queries: [['대기열', 0], ['서버', 1], ['비용 캐시', 2], ['무효화', 2]],
  },
  Thai: {
    titles: ['ขนาดของฐานข้อมูล', 'คิวและแรงดันย้อนกลับ', 'การทดสอบระบบ'],
    queries: [['ฐานข้อมูล', 0], ['แรงดัน', 1], ['ทดสอบ', 2], ['ระบบ', 2]],
  },
  Arabic: {
    titles: ['حجم قاعدة البيانات', 'الطوابير والضغط العكسي', 'إدارة الأعطال في الأنظمة'],
    queries: [['بيانات', 0], ['قاعده', 0], ['طوابير', 1], ['ادارة', 2], ['أعطال', 2], ['الضَّغْط', 1]],
  },
  Hebrew: {
    titles: ['גודל מסד הנתונים', 'התורים והלחץ לאחור', 'ניהול תקלות במערכות'],
    queries: [['נתונים', 0], ['תורים', 1], ['תקלות ניהול', 2], ['מערכות', 2], ['נִהוּל', 2]],
  },
};

describe.each(Object.entries(SCRIPTS))('in %s', (_, { titles, queries }) => {
  const documents: SearchDocument[] = titles.map((title, at) => aDocument(`/${at}`, { title }));
  const search = waymarkEngine(documents);

  it.each(queries)('%s finds title %d first', (query, at) => {
    expect(search(query)[0]).toBe(`/${at}`);
  });
});
