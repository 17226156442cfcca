/**
 * How topic pages call their sections, in English, German and French. Data only: to teach the reader another wording or
 * language, add its names. Names are compared without case, accents, punctuation, numbering and the topic's own name.
 */
export type SectionKind =
  | 'definition'
  | 'arguments'
  | 'checklist'
  | 'failureModes'
  | 'steps'
  | 'related'
  | 'references';

/** Sections that plain tag pages have too: they alone make no guide. */
export function isListOfPosts(kind: SectionKind): boolean {
  return kind === 'related' || kind === 'references';
}

export const SECTION_NAMES: Readonly<Record<SectionKind, readonly string[]>> = {
  definition: [
    'Definition', 'About this topic', 'What it is', 'What this topic covers',
    'Begriff', 'Begriffsbestimmung', 'Über dieses Thema', 'Zu diesem Thema', 'Worum es geht',
    'Définition', 'À propos de ce sujet', 'À propos de ce thème', 'De quoi il s’agit', 'De quoi s’agit-il',
  ],
  arguments: [
    'What the archive argues', 'What this archive argues', 'What the blog argues', 'What this blog argues',
    'Arguments', 'Key arguments', 'Main arguments', 'Core arguments', 'Claims', 'Key claims', 'Main claims', 'Core claims', 'Theses',
    'Was das Archiv vertritt', 'Was dieses Archiv vertritt', 'Was das Archiv sagt', 'Was das Blog vertritt', 'Argumente',
    'Wichtigste Argumente', 'Zentrale Argumente', 'Hauptargumente', 'Kernargumente', 'Kernaussagen', 'Zentrale Aussagen', 'Thesen', 'Kernthesen',
    'Ce que soutient l’archive', 'Ce que l’archive soutient', 'Ce que défend l’archive', 'Ce que l’archive défend', 'Ce que disent les archives',
    'Ce que soutient le blog', 'Ce que défend le blog', 'Arguments clés', 'Arguments principaux', 'Principaux arguments', 'Thèses', 'Affirmations',
  ],
  checklist: [
    'Execution checklist', 'Checklist', 'Check list', 'Action items', 'Action checklist', 'Practical checklist', 'Working checklist',
    'Checkliste', 'Checkliste zur Umsetzung', 'Checkliste für die Umsetzung', 'Checkliste für die Praxis', 'Umsetzungscheckliste', 'Prüfliste', 'Maßnahmen',
    'Liste de contrôle', 'Liste de vérification', 'Points à vérifier', 'Checklist pratique', 'Checklist d’exécution', 'Actions à mener', 'À faire',
  ],
  failureModes: [
    'Common failure modes', 'Failure modes', 'Typical failure modes', 'Pitfalls', 'Common pitfalls', 'Anti-patterns', 'Antipatterns',
    'Common anti-patterns', 'Mistakes', 'Common mistakes', 'Typical mistakes', 'How it fails', 'What goes wrong',
    'Häufige Fehler', 'Typische Fehler', 'Häufige Fehlerbilder', 'Fehlerbilder', 'Fehlermuster', 'Fehlerquellen', 'Fallstricke', 'Häufige Fallstricke',
    'Stolpersteine', 'Stolperfallen', 'Anti-Muster', 'Woran es scheitert',
    'Erreurs fréquentes', 'Erreurs courantes', 'Erreurs à éviter', 'Modes de défaillance', 'Modes de défaillance courants', 'Modes d’échec',
    'Modes d’échec courants', 'Pièges', 'Pièges courants', 'Pièges fréquents', 'Écueils', 'Anti-modèles', 'Antipatrons',
  ],
  steps: [
    'Suggested reading path', 'Recommended reading path', 'Reading path', 'Suggested reading order', 'Recommended reading order', 'Reading order',
    'Suggested path', 'Start here', 'Where to start', 'How to read this topic',
    'Empfohlener Lesepfad', 'Vorgeschlagener Lesepfad', 'Lesepfad', 'Empfohlener Leseweg', 'Leseweg', 'Empfohlene Lesereihenfolge', 'Lesereihenfolge',
    'Hier anfangen', 'Hier beginnen', 'Womit anfangen',
    'Parcours de lecture', 'Parcours de lecture suggéré', 'Parcours de lecture conseillé', 'Parcours de lecture recommandé', 'Ordre de lecture',
    'Ordre de lecture suggéré', 'Ordre de lecture conseillé', 'Par où commencer', 'Commencer ici', 'Commencez ici',
  ],
  related: [
    'Related posts', 'Related articles', 'Related entries', 'Related reading', 'Related', 'See also',
    'Verwandte Beiträge', 'Verwandte Artikel', 'Ähnliche Beiträge', 'Ähnliche Artikel', 'Zugehörige Beiträge', 'Siehe auch',
    'Articles liés', 'Billets liés', 'Articles associés', 'Articles connexes', 'Articles similaires', 'À lire aussi', 'Voir aussi',
  ],
  references: [
    'References', 'All posts', 'All articles', 'All entries', 'Posts', 'Articles', 'Entries', 'Sources',
    'Referenzen', 'Alle Beiträge', 'Alle Artikel', 'Beiträge', 'Artikel', 'Quellen', 'Verweise',
    'Références', 'Tous les articles', 'Tous les billets', 'Billets', 'Bibliographie',
  ],
};

/** Names that sites also give to other things ("About" the author). They count only right before another section. */
export const WEAK_DEFINITION_NAMES: readonly string[] = [
  'About', 'Overview', 'Introduction', 'Summary', 'Über', 'Überblick', 'Übersicht', 'Einführung', 'À propos', 'Aperçu', 'Vue d’ensemble',
];

/** Parts of a page that belong to no guide, and end the section before them whatever their level. */
export const FOREIGN_NAMES: readonly string[] = [
  'Comments', 'Leave a comment', 'Leave a reply', 'Newsletter', 'Subscribe', 'Share', 'Share this', 'Follow', 'About the author', 'Recent posts',
  'Latest posts', 'Archives', 'Categories', 'Tags', 'Kommentare', 'Kommentar schreiben', 'Abonnieren', 'Teilen', 'Über den Autor', 'Über die Autorin',
  'Neueste Beiträge', 'Kategorien', 'Commentaires', 'Laisser un commentaire', 'S’abonner', 'Partager', 'À propos de l’auteur', 'Articles récents', 'Catégories',
];

/** What pages put before a topic's name: `// Topic`, `Thema: Skalierung`. */
export const TOPIC_LABELS: readonly string[] = ['Topic', 'Tag', 'Theme', 'Category', 'Thema', 'Schlagwort', 'Kategorie', 'Sujet', 'Thème', 'Catégorie', 'Étiquette'];

/** Words between a section's name and the topic's: `Checklist for Scale`. */
export const TOPIC_JOINTS: readonly string[] = ['for', 'of', 'on', 'in', 'about', 'für', 'zu', 'zum', 'zur', 'über', 'von', 'bei', 'de', 'du', 'des', 'sur', 'pour', 'à'];

/** What pages call what they count: `3 posts`. */
export const POST_NOUNS: readonly string[] = [
  'post', 'posts', 'article', 'articles', 'entry', 'entries', 'essay', 'essays', 'note', 'notes', 'piece', 'pieces',
  'Beitrag', 'Beiträge', 'Beiträgen', 'Artikel', 'Artikeln', 'Eintrag', 'Einträge', 'Einträgen', 'billet', 'billets', 'publication', 'publications',
];

/** Texts of links that lead to a post without being its title. */
export const READ_MORE: readonly string[] = [
  'Read more', 'Read', 'More', 'Continue reading', 'Read the post', 'Read post', 'Read article', 'Permalink', 'Link',
  'Weiterlesen', 'Mehr lesen', 'Mehr', 'Zum Beitrag', 'Zum Artikel', 'Lire', 'Lire la suite', 'Lire l’article', 'Lire le billet', 'La suite',
];
