import { LANGUAGES, type Language } from './languages';

type WordsByLanguage = Readonly<Record<Language, readonly string[]>>;

/**
 * What sites write before the day of publication. Lower case; in Chinese and Japanese the beginning of a word is
 * enough.
 */
const PUBLISHED: WordsByLanguage = {
  en: ['posted', 'published', 'written', 'created', 'added', 'released', 'date', 'originally', 'first'],
  de: [
    'veröffentlicht',
    'geschrieben',
    'erstellt',
    'publiziert',
    'gepostet',
    'eingestellt',
    'erschienen',
    'verfasst',
    'datum',
    'zuerst',
  ],
  fr: ['publié', 'publiée', 'posté', 'écrit', 'rédigé', 'paru', 'mis', 'créé', 'date'],
  es: ['publicado', 'publicada', 'escrito', 'escrita', 'creado', 'enviado', 'fecha'],
  it: ['pubblicato', 'pubblicata', 'scritto', 'scritta', 'postato', 'inserito', 'creato', 'data'],
  pt: ['publicado', 'publicada', 'postado', 'postada', 'escrito', 'escrita', 'criado', 'data'],
  ja: ['公開', '投稿', '作成', '掲載', '執筆', '日付', '初版', '発行'],
  zh: ['发布', '发表', '發佈', '發布', '發表', '撰写', '撰寫', '写于', '寫於', '作于', '创建', '日期', '时间', '時間'],
  ru: ['опубликовано', 'опубликован', 'опубликована', 'написано', 'добавлено', 'размещено', 'создано', 'дата'],
  ar: ['نشر', 'نُشر', 'نشرت', 'نُشرت', 'كتب', 'كُتب', 'كتبت', 'تاريخ', 'بتاريخ', 'أضيف'],
};

/** What sites write before the day of a change: no day of publication. */
const CHANGED: WordsByLanguage = {
  en: ['updated', 'modified', 'revised', 'edited', 'changed', 'reviewed', 'update'],
  de: ['aktualisiert', 'geändert', 'überarbeitet', 'bearbeitet', 'aktualisierung', 'änderung'],
  fr: ['modifié', 'modifiée', 'jour', 'révisé', 'actualisé'],
  es: ['actualizado', 'actualizada', 'modificado', 'modificada', 'revisado', 'editado', 'actualización'],
  it: ['aggiornato', 'aggiornata', 'modificato', 'modificata', 'revisionato', 'aggiornamento'],
  pt: ['atualizado', 'atualizada', 'modificado', 'modificada', 'revisado', 'editado', 'atualização'],
  ja: ['更新', '最終更新', '改訂', '修正'],
  zh: ['更新', '最后更新', '最後更新', '修改', '最后修改', '修訂', '修订'],
  ru: ['обновлено', 'обновлён', 'обновлен', 'изменено', 'отредактировано', 'обновление'],
  ar: ['تحديث', 'التحديث', 'حُدث', 'تعديل', 'التعديل', 'محدث'],
};

/** What sites write before an author. */
const BY: WordsByLanguage = {
  en: ['by', 'author'],
  de: ['von', 'autor', 'autorin'],
  fr: ['par', 'auteur'],
  es: ['por', 'autor', 'autora'],
  it: ['da', 'di', 'autore', 'autrice'],
  pt: ['por', 'autor', 'autora'],
  ja: ['著者', '筆者', '投稿者'],
  zh: ['作者', '由'],
  ru: ['автор', 'от'],
  ar: ['بواسطة', 'بقلم', 'كتبه', 'كتبها', 'الكاتب'],
};

/** Small words that stand between a label, a date and a time, and the facts that follow them. */
const BETWEEN: WordsByLanguage = {
  en: [
    'on',
    'at',
    'in',
    'of',
    'am',
    'pm',
    'utc',
    'gmt',
    'est',
    'edt',
    'pst',
    'pdt',
    'min',
    'mins',
    'minute',
    'minutes',
    'words',
    'read',
    'comment',
    'comments',
    'filed',
    'tags',
    'tagged',
    'under',
  ],
  de: ['am', 'vom', 'den', 'um', 'in', 'uhr', 'kommentar', 'kommentare', 'lesezeit', 'minuten', 'unter'],
  fr: ['le', 'à', 'en', 'dans', 'ligne', 'commentaire', 'commentaires', 'lecture'],
  es: ['el', 'a', 'las', 'en', 'día', 'comentario', 'comentarios', 'lectura'],
  it: ['il', 'alle', 'ore', 'in', 'commento', 'commenti', 'lettura'],
  pt: ['em', 'às', 'dia', 'comentário', 'comentários', 'leitura'],
  ja: ['日', '時', '分', 'に', 'カテゴリ'],
  zh: ['于', '於', '分类', '阅读', '字数', '星期', '周', '週', '在'],
  ru: ['в', 'г', 'года', 'комментариев', 'комментарии', 'рубрика', 'минут'],
  ar: ['في', 'يوم', 'الساعة', 'م', 'ص', 'تعليق', 'تعليقات', 'دقائق'],
};

/** The words of one table, in all languages. */
function wordsOf(table: WordsByLanguage): ReadonlySet<string> {
  return new Set(LANGUAGES.flatMap((language) => table[language]));
}

const published = wordsOf(PUBLISHED);
const changed = wordsOf(CHANGED);
const by = wordsOf(BY);
const between = wordsOf(BETWEEN);
let weekdays: ReadonlySet<string> | null = null;

/**
 * What a word beside a date says: the day is one of publication, or of a change; an author follows; or nothing (`on`,
 * `Friday`).
 */
export type DateWord = 'published' | 'changed' | 'by' | 'between';

/** What a word beside a date says; null for a word that is none of a dateline. */
export function dateWord(written: string): DateWord | null {
  const word = written.toLowerCase();
  // Without spaces between words, a label runs on: `发表于`.
  const heads = UNSPACED.test(word) ? [word.slice(0, 4), word.slice(0, 3), word.slice(0, 2), word.slice(0, 1)] : [word];
  const isIn = (words: ReadonlySet<string>): boolean => heads.some((head) => words.has(head));
  if (isIn(changed)) return 'changed';
  if (isIn(published)) return 'published';
  if (isIn(by)) return 'by';
  weekdays ??= weekdayNames();
  return isIn(between) || weekdays.has(word) ? 'between' : null;
}

const UNSPACED = /^[\u3040-\u9fff]/;

/** The names and abbreviations of weekdays, from the platform. */
function weekdayNames(): ReadonlySet<string> {
  const names = LANGUAGES.flatMap((language) =>
    (['long', 'short'] as const).flatMap((weekday) => {
      const format = new Intl.DateTimeFormat(language, { weekday, timeZone: 'UTC' });
      return Array.from({ length: 7 }, (_, day) => format.format(Date.UTC(2024, 0, 1 + day)).toLowerCase());
    }),
  );
  return new Set(names.flatMap((name) => name.split(/[^\p{L}\p{M}]+/u)).filter((name) => name !== ''));
}
