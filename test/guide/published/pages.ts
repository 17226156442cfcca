/** Topic pages that say the same in different markup; written for the tests. Each must give the guide in `EXPECTED`. */
export const EXPECTED = {
  topic: 'caching',
  checklist: ['Write down who may read stale data.', 'Measure the hit rate before you tune it.'],
  arguments: ['A cache is a promise about staleness.', 'Most caches hide a slow query.'],
  failureModes: ['Caching errors as if they were answers.'],
  steps: [
    ['start', 'Caches at the edge', 'https://blog.example/edge'],
    ['middle', 'When to invalidate', 'https://blog.example/invalidate'],
    ['finish', 'The first cache we built', 'https://blog.example/first'],
  ],
} as const;

const list = (items: readonly string[], tag = 'ul'): string =>
  `<${tag}>${items.map((item) => `<li>${item}</li>`).join('')}</${tag}>`;
const path = (lead: readonly string[]): string[] =>
  EXPECTED.steps.map(([, title, url], at) => `${lead[at]}: <a href="${url}?utm_source=topic">${title}</a>`);
const ENGLISH = ['Start here (current state)', 'Then read (operating middle)', 'Finish with (foundational context)'];
const sections = (heading: (text: string, body: string) => string, names: readonly string[], lead = ENGLISH): string =>
  [list(EXPECTED.arguments), list(EXPECTED.checklist, 'ol'), list(EXPECTED.failureModes), list(path(lead))]
    .map((body, at) => heading(names[at] ?? '', body))
    .join('\n');

const NAMES = ['What the archive argues', 'Execution checklist', 'Common failure modes', 'Suggested reading path'];
const chrome = (main: string): string => `<!doctype html><html lang="en"><head><title>Caching</title></head><body>
  <nav><h2>About</h2><ul><li><a href="/">Home</a></li></ul></nav>${main}
  <footer><h2>References</h2><p>Made by hand.</p></footer></body></html>`;

export const PAGES: Readonly<Record<string, string>> = {
  'h2 headings with a decorated label': chrome(
    `<main><p>// Topic</p><h1>Caching</h1>${sections((text, body) => `<h2>// ${text}</h2>${body}`, NAMES)}</main>`,
  ),
  'a label in small print within the heading': chrome(
    `<main><h1><small>Topic</small> Caching</h1>${sections((text, body) => `<h2><small>Part</small> ${text}</h2>${body}`, NAMES)}</main>`,
  ),
  'a label in an element of its own within the heading': chrome(
    `<main><h1><span class="eyebrow"><b>Topic</b></span><br>Caching</h1>${sections((text, body) => `<h2>${text} <small>more below</small></h2>${body}`, NAMES)}</main>`,
  ),
  'a label with the name in small print': chrome(
    `<main><h1>Topic <small>Caching</small></h1>${sections((text, body) => `<h2>${text}</h2>${body}`, NAMES)}</main>`,
  ),
  'h1 for every section': chrome(
    `<p>Topic</p><p>Caching</p>${sections((text, body) => `<h1>${text}</h1>${body}`, NAMES)}`,
  ),
  'h4 headings in sections, numbered': chrome(
    `<h3>Topic: Caching</h3>${sections((text, body) => `<section><h4>1. ${text}:</h4><div><div>${body}</div></div></section>`, NAMES)}`,
  ),
  'a definition list': chrome(
    `<h1>Topic: Caching</h1><dl>${sections((text, body) => `<dt>${text}</dt><dd>${body}</dd>`, NAMES)}</dl>`,
  ),
  'paragraphs with dashes, headings by role': chrome(
    `<div class="label">Topic</div><div>Caching</div>${sections(
      (text, body) =>
        `<div role="heading" aria-level="2">${text}</div>${body
          .replace(/<\/?[ou]l>/g, '')
          .replace(/<li>/g, '<p>- ')
          .replace(/<\/li>/g, '</p>')}`,
      NAMES,
    )}`,
  ),
  'bold paragraphs for headings': chrome(
    `<h1>Topic – Caching</h1>${sections((text, body) => `<p><b>${text}</b></p>${body}`, NAMES)}`,
  ),
  'German headings': chrome(
    `<p>Thema</p><h1>Caching</h1>${sections(
      (text, body) => `<h2>${text}</h2>${body}`,
      ['Kernaussagen', 'Checkliste', 'Häufige Fehler', 'Lesepfad'],
      ['Hier anfangen (aktueller Stand)', 'Danach (Betrieb)', 'Zum Schluss (Grundlagen)'],
    )}`,
  ),
  'French headings': chrome(
    `<p>Sujet</p><h1>Caching</h1>${sections(
      (text, body) => `<h2>${text}</h2>${body}`,
      ['Arguments principaux', 'Liste de contrôle', 'Erreurs fréquentes', 'Parcours de lecture'],
      ['Commencer ici (état actuel)', 'Ensuite (au quotidien)', 'Pour finir (fondations)'],
    )}`,
  ),
  'Spanish headings': chrome(
    `<p>Tema</p><h1>Caching</h1>${sections(
      (text, body) => `<h2>${text}</h2>${body}`,
      ['Argumentos principales', 'Lista de verificación', 'Errores comunes', 'Ruta de lectura recomendada'],
      ['Empieza aquí (estado actual)', 'Luego lee (operación)', 'Termina con (fundamentos)'],
    )}`,
  ),
  'Italian headings': chrome(
    `<p>Argomento</p><h1>Caching</h1>${sections(
      (text, body) => `<h2>${text}</h2>${body}`,
      ['Argomenti principali', 'Lista di controllo', 'Errori comuni', 'Percorso di lettura consigliato'],
      ['Comincia qui (stato attuale)', 'Poi leggi (gestione)', 'Per finire (fondamenti)'],
    )}`,
  ),
  'Portuguese headings': chrome(
    `<p>Tópico</p><h1>Caching</h1>${sections(
      (text, body) => `<h2>${text}</h2>${body}`,
      ['Principais argumentos', 'Lista de verificação', 'Armadilhas comuns', 'Ordem de leitura sugerida'],
      ['Comece aqui (estado atual)', 'Depois leia (operação)', 'Termine com (fundamentos)'],
    )}`,
  ),
  'Japanese headings': chrome(
    `<p>トピック</p><h1>Caching</h1>${sections(
      (text, body) => `<h2>${text}</h2>${body}`,
      ['主な主張', 'チェックリスト', 'よくある失敗', 'おすすめの読む順番'],
      ['ここから（現状）', '次に読む（運用）', '最後に（基礎）'],
    )}`,
  ),
  'Chinese headings': chrome(
    `<p>主题</p><h1>Caching</h1>${sections(
      (text, body) => `<h2>${text}</h2>${body}`,
      ['主要观点', '检查清单', '常见错误', '推荐阅读顺序'],
      ['从这里开始（现状）', '接着读（运维）', '最后读（基础）'],
    )}`,
  ),
  'traditional Chinese headings': chrome(
    `<p>主題</p><h1>Caching</h1>${sections(
      (text, body) => `<h2>${text}</h2>${body}`,
      ['主要觀點', '檢查清單', '常見錯誤', '閱讀順序'],
      ['從這裡開始（現狀）', '接著讀（維運）', '最後讀（基礎）'],
    )}`,
  ),
  'Russian headings': chrome(
    `<p>Тема</p><h1>Caching</h1>${sections(
      (text, body) => `<h2>${text}</h2>${body}`,
      ['Основные тезисы', 'Чек-лист', 'Типичные ошибки', 'Рекомендуемый порядок чтения'],
      ['Начните здесь (текущее состояние)', 'Затем (эксплуатация)', 'В завершение (основы)'],
    )}`,
  ),
  'Arabic headings': chrome(
    `<p>الموضوع</p><h1>Caching</h1>${sections(
      (text, body) => `<h2>${text}</h2>${body}`,
      ['أهم الحجج', 'قائمة التحقق', 'الأخطاء الشائعة', 'مسار القراءة المقترح'],
      ['ابدأ هنا (الوضع الحالي)', 'ثم اقرأ (التشغيل)', 'الختام (الأسس)'],
    )}`,
  ),
  'synonyms, deep wrappers and sub-headings': chrome(
    `<div><div><div><header><small># topic</small><h1>Caching</h1></header>${sections(
      (text, body) => `<div><div><h2>${text} <span>→</span></h2></div><div><h3>A few words</h3>${body}</div></div>`,
      ['Claims', 'Action items', 'Pitfalls', 'Reading order'],
    )}</div></div></div>`,
  ),
};
