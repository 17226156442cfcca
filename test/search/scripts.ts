import type { SearchDocument } from '../../lib/search/index/searchDocument';
import { aDocument } from './aDocument';
import type { KnownItem } from './knownItems';

interface Script {
  readonly titles: readonly string[];
  /** Each as a reader may type it, and which of the titles is meant. */
  readonly queries: readonly (readonly [string, number])[];
}

/**
 * Small corpora of titles in eight scripts, written for this; words overlap, and some queries are cut short or
 * mistyped.
 */
export const SCRIPTS = {
  Latin: {
    titles: [
      'Über die Größe von Warteschlangen',
      'Café culture in São Paulo',
      'Les équipes et leurs résumés',
      'Smørrebrød for the on-call team',
      'Über Teams, die größer werden',
      'Łódź, czyli kolejka i jej długość',
      'Sobre o tamanho das equipes',
    ],
    queries: [
      ['uber grosse', 0],
      ['warteschl', 0],
      ['cafe sao', 1],
      ['resumes equipes', 2],
      ['smorrebrod', 3],
      ['wartescglangen', 0],
      ['teams uber', 4],
      ['lodz kolejka', 5],
      ['dlugosc', 5],
      ['tamanho equipes', 6],
    ],
  },
  Cyrillic: {
    titles: [
      'Очереди и обратное давление',
      'Надёжность распределённых систем',
      'Как мы измеряем задержки',
      'Задержки в очередях сообщений',
      'Размер пула соединений',
      'Дежурство без выгорания',
    ],
    queries: [
      ['очереди', 0],
      ['надежность', 1],
      ['СИСТЕМ распред', 1],
      ['измеряем задершки', 2],
      ['задержки сообщ', 3],
      ['пула размер', 4],
      ['дежурсво', 5],
      ['обратное давл', 0],
    ],
  },
  Chinese: {
    titles: [
      '数据库连接池的大小',
      '消息队列与背压',
      '缓存失效的代价',
      '数据的边界',
      '分布式系统的可靠性',
      '如何测量延迟',
      '队列的深度与延迟',
    ],
    queries: [
      ['连接池', 0],
      ['消息队列', 1],
      ['缓存', 2],
      ['数据库', 0],
      ['背压 消息', 1],
      ['池', 0],
      ['代价', 2],
      ['可靠性', 4],
      ['测量延迟', 5],
      ['深度', 6],
      ['延迟 队列', 6],
      ['系统 分布式', 4],
    ],
  },
  Japanese: {
    titles: [
      'データベースの接続プール',
      '障害から学ぶ運用',
      'キャッシュの無効化',
      'ｷｭｰの深さを測る',
      '分散システムの障害対応',
      '遅延をどう測るか',
      'チームで運用するデータ',
    ],
    queries: [
      ['接続', 0],
      ['データベース', 0],
      ['運用 学ぶ', 1],
      ['無効化 キャッシュ', 2],
      ['キュー', 3],
      ['障害対応', 4],
      ['遅延', 5],
      ['深さ', 3],
      ['チーム 運用', 6],
      ['分散システム', 4],
      ['きゃっしゅ', 2],
    ],
  },
  Korean: {
    titles: [
      '대기열의 깊이를 재다',
      '서버를 늘리기 전에',
      '캐시 무효화의 비용',
      '분산 시스템의 신뢰성',
      '지연 시간을 재는 법',
      '당직을 서기 전에',
    ],
    queries: [
      ['대기열', 0],
      ['서버', 1],
      ['비용 캐시', 2],
      ['무효화', 2],
      ['신뢰성', 3],
      ['지연 시간', 4],
      ['당직', 5],
      ['시스템 분산', 3],
      ['깊이', 0],
    ],
  },
  Thai: {
    titles: [
      'ขนาดของฐานข้อมูล',
      'คิวและแรงดันย้อนกลับ',
      'การทดสอบระบบ',
      'ความน่าเชื่อถือของระบบกระจาย',
      'การวัดเวลาแฝง',
      'ทีมและการเข้าเวร',
    ],
    queries: [
      ['ฐานข้อมูล', 0],
      ['แรงดัน', 1],
      ['ทดสอบ', 2],
      ['ทดสอบระบบ', 2],
      ['ระบบกระจาย', 3],
      ['เวลาแฝง', 4],
      ['เข้าเวร', 5],
      ['น่าเชื่อถือ', 3],
      ['ย้อนกลับ คิว', 1],
    ],
  },
  Arabic: {
    titles: [
      'حجم قاعدة البيانات',
      'الطوابير والضغط العكسي',
      'إدارة الأعطال في الأنظمة',
      'قياس زمن الاستجابة',
      'الأنظمة الموزعة وحدودها',
      'إدارة الفرق الكبيرة',
    ],
    queries: [
      ['بيانات', 0],
      ['قاعده', 0],
      ['طوابير', 1],
      ['ادارة اعطال', 2],
      ['أعطال', 2],
      ['الضَّغْط', 1],
      ['استجابة', 3],
      ['موزعة', 4],
      ['الفرق ادارة', 5],
      ['قياس زم', 3],
    ],
  },
  Hebrew: {
    titles: [
      'גודל מסד הנתונים',
      'התורים והלחץ לאחור',
      'ניהול תקלות במערכות',
      'מערכות מבוזרות',
      'מדידת זמן התגובה',
      'ניהול צוותים גדולים',
    ],
    queries: [
      ['נתונים', 0],
      ['תורים', 1],
      ['תקלות ניהול', 2],
      ['תקלות מערכות', 2],
      ['נִהוּל תקל', 2],
      ['מבוזרות', 3],
      ['תגובה', 4],
      ['צוותים', 5],
      ['זמן מדידת', 4],
    ],
  },
} as const satisfies Record<string, Script>;

export type ScriptName = keyof typeof SCRIPTS;
export const SCRIPT_NAMES = Object.keys(SCRIPTS) as ScriptName[];

/** The corpus of one script: a document a title, found by its place. */
export function documentsIn(script: ScriptName): SearchDocument[] {
  return SCRIPTS[script].titles.map((title, at) => aDocument(`/${at}`, { title }));
}

export function knownItemsIn(script: ScriptName): KnownItem[] {
  return SCRIPTS[script].queries.map(([query, at]) => ({ query, url: `/${at}` }));
}
