import { comparable } from '../model/text';

/** The sections of a topic page. */
export const SECTIONS = ['definition', 'arguments', 'checklist', 'failureModes', 'path', 'related', 'references'] as const;
export type SectionName = (typeof SECTIONS)[number];

/** What archives call each section. Data only: a language or a wording is one more entry. */
const SYNONYMS: Readonly<Record<SectionName, readonly string[]>> = {
  definition: [
    'definition', 'about', 'about this topic', 'overview', 'what it is', 'what this topic covers', 'scope', 'in short',
    'definition und umfang', 'überblick', 'übersicht', 'über dieses thema', 'worum es geht',
    'définition', 'à propos', 'présentation', 'vue d’ensemble', 'aperçu',
  ],
  arguments: [
    'what the archive argues', 'what this archive argues', 'key arguments', 'arguments', 'claims', 'key claims', 'main ideas',
    'key ideas', 'what the posts argue', 'key takeaways',
    'was das archiv vertritt', 'kernaussagen', 'thesen', 'argumente', 'kernthesen', 'was die beiträge sagen',
    'ce que défend l’archive', 'ce que soutient l’archive', 'arguments principaux', 'arguments clés', 'thèses', 'idées principales',
  ],
  checklist: [
    'execution checklist', 'checklist', 'action items', 'actions', 'to do', 'what to do', 'next actions',
    'checkliste', 'umsetzungscheckliste', 'checkliste zur umsetzung', 'aufgaben', 'maßnahmen',
    'liste de contrôle', 'liste de vérification', 'points à vérifier', 'actions à mener', 'à faire', 'check list',
  ],
  failureModes: [
    'common failure modes', 'failure modes', 'pitfalls', 'common pitfalls', 'anti patterns', 'antipatterns', 'mistakes',
    'common mistakes', 'what goes wrong',
    'häufige fehler', 'fallstricke', 'typische fehler', 'fehlermuster', 'stolperfallen',
    'erreurs fréquentes', 'erreurs courantes', 'pièges', 'pièges courants', 'écueils', 'modes de défaillance courants',
  ],
  path: [
    'suggested reading path', 'reading path', 'reading order', 'suggested reading order', 'start here', 'where to start', 'how to read this topic',
    'empfohlener lesepfad', 'lesepfad', 'lesereihenfolge', 'leseempfehlung', 'hier anfangen', 'einstieg',
    'parcours de lecture', 'parcours de lecture conseillé', 'ordre de lecture', 'par où commencer', 'commencer ici',
  ],
  related: [
    'related posts', 'related', 'related articles', 'related reading', 'see also',
    'verwandte beiträge', 'ähnliche beiträge', 'verwandte artikel', 'siehe auch',
    'articles liés', 'articles connexes', 'billets liés', 'voir aussi',
  ],
  references: [
    'references', 'all posts', 'posts', 'all articles', 'sources', 'posts on this topic',
    'quellen', 'alle beiträge', 'beiträge', 'alle artikel', 'referenzen', 'verweise',
    'références', 'tous les articles', 'tous les billets', 'articles',
  ],
};

const LABELS = new Set(['topic', 'tag', 'thema', 'thème', 'sujet', 'topics'].map(comparable));
const BY_HEADING = new Map<string, SectionName>(
  SECTIONS.flatMap((section) => SYNONYMS[section].map((heading) => [comparable(heading), section] as const)),
);

/** The section that a heading opens, whatever decorates it: `// Definition`, `2. Checklist:`, `References (3)`. */
export function sectionOf(heading: string): SectionName | null {
  return BY_HEADING.get(bare(heading)) ?? null;
}

/** Whether a line only says that a topic's name follows, as `// Topic` does. */
export function isTopicLabel(line: string): boolean {
  return LABELS.has(bare(line));
}

/** The name in `Topic: Scale`, `Thema – Skalierung`; null without such a label. */
export function labelledName(line: string): string | null {
  const found = /^[^\p{L}]*(\p{L}+)\s*(?:[:–—-]|\s“|\s")\s*(.+?)["”]?\s*$/u.exec(line);
  const [, label, name] = found ?? [];
  return label !== undefined && name !== undefined && isTopicLabel(label) ? name : null;
}

/** Without decoration, numbering and a count behind it; {@link comparable} has dropped the signs. */
function bare(heading: string): string {
  return comparable(heading)
    .replace(/^(?:\d+|[ivx]+) (?=\p{L})/u, '')
    .replace(/ \d+(?: \p{L}+)?$/u, '');
}
