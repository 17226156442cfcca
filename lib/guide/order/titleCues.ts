import { languageOf, type Language } from '../../model/languages';

/** What titles and sentences say of the order in which to read: each of these in one language. */
export interface OrderCues {
  readonly introduces: RegExp;
  /** A title that says what changed. */
  readonly updates: RegExp;
  /** A sentence that says what changed; it holds the link to what it changes. */
  readonly changed: RegExp;
  /** A sentence that asks to read, or takes as read, what it links to: in so many words. */
  readonly readFirst: RegExp;
  /**
   * A sentence that goes on from what it links to, "in my last post", or takes for known what that is about. It asks
   * nothing of its reader.
   */
  readonly goesOn: RegExp;
  /** A sentence that goes back to what its reader has read already: without dates it alone tells which came before. */
  readonly goesBack: RegExp;
}

const LETTER = '[\\p{L}\\p{M}]';

/** An alternation as whole words: `\b` knows Latin letters alone. */
function words(alternation: string): RegExp {
  return new RegExp(`(?<!${LETTER})(?:${alternation})(?!${LETTER})`, 'iu');
}

/** One line for each language. All but the English ones are few, and chosen for being hardly ever wrong. */
const CUES: Readonly<Record<Language, OrderCues>> = {
  en: {
    introduces: new RegExp(
      String.raw`^(?:an? |the )?(?:\w+ ){0,2}(?:introduction|intro|primer|overview|guide|tutorial|crash course|` +
        String.raw`getting started|beginner[’']?s)\b|\b(?:introduction|intro to|primer|overview|101|for beginners|` +
        String.raw`for dummies|from scratch|getting started|basics|fundamentals|explained|demystified|faq)\b|` +
        String.raw`^(?:what|who)(?:[’']s| is| are)\b|^understanding\b`,
      'iu',
    ),
    updates: new RegExp(
      String.raw`\b(?:revisited|updated?|redux|reconsidered|v\d|version \d|second edition|years? later|` +
        String.raw`take (?:2|two)|retrospective|follow-?up)\b`,
      'iu',
    ),
    changed: new RegExp(
      String.raw`\b(?:no longer|i was wrong|we were wrong|since then|has changed|have changed|out of date|` +
        String.raw`outdated|updated? version|supersedes?|replaces|refactored|follow-?up (?:to|of|on)|revisit(?:s|` +
        String.raw`ing)?|(?:years?|months?) ago)\b`,
      'iu',
    ),
    readFirst: new RegExp(
      String.raw`\b(?:(?:read|see|check out|start with|go through|look at)\b.{0,80}\b(?:first(?=[\s)”"]*(?:[.,;:!)]|` +
        String.raw`$|if\b|before\b))|before (?:this|you|reading|continuing))|assum(?:e|es|ing) (?:that )?(?:you|` +
        String.raw`the reader|readers)(?:[’']ve| have| has)? (?:already |also )?read\b|if you have(?:n[’']t| not) ` +
        String.raw`(?:already )?read)`,
      'iu',
    ),
    goesOn: new RegExp(
      String.raw`\b(?:(?:builds?|building|based|continues?|continuing) (?:up)?on (?:the |my |our |what )?.{0,40}\b` +
        String.raw`(?:previous|last|earlier|first|prior) (?:post|article|part)|in (?:the|my|our|a) (?:previous|last|` +
        String.raw`first|prior|earlier) (?:blog )?(?:post|article|part|chapter)|(?:second|third|fourth|fifth|` +
        String.raw`next) (?:post|part|article) (?:in|of) (?:a|the|this|our|my)|(?:continuation|sequel|follow-?up) ` +
        String.raw`(?:of|to|on)|picks? up where|assum(?:e|es|ing) (?:that )?(?:you|the reader|readers)\b.{0,40}\b` +
        String.raw`(?:familiar|know)|prerequisites?(?=:))\b`,
      'iu',
    ),
    goesBack: new RegExp(
      String.raw`^(?!.*\b(?:later|next chapter|following|upcoming|will)\b).*\b(?:(?:we|you|i)(?:['’]ve|` +
        String.raw` have)? (?:already |just |briefly |first )?(?:saw|seen|discussed|learned|learnt|introduced|` +
        String.raw`mentioned|covered|talked about|looked at|described|explained|explored|met|encountered)|(?:as|` +
        String.raw`already|briefly|was|were|been) (?:already |briefly )?(?:discussed|introduced|covered|` +
        String.raw`described|mentioned|shown|explained|seen)|(?:discussed|introduced|covered|described|mentioned|` +
        String.raw`shown|explained|seen) (?:earlier|previously)|(?:previous|last|earlier|preceding|` +
        String.raw`prior) (?:chapter|section|post|part|article)|recall (?:that |from |the |when )?|back in|` +
        String.raw`remember (?:from|that))\b`,
      'iu',
    ),
  },
  de: {
    introduces: words(
      'einführung|einleitung|einstieg|grundlagen|überblick|für (?:einsteiger|anfänger)|leitfaden|' +
        'was (?:ist|sind)|erste schritte|erklärt',
    ),
    updates: words('aktualisiert|update|überarbeitet|rückblick|revisited|jahre später|nachtrag'),
    changed: words('nicht mehr|veraltet|inzwischen|seitdem|überholt|hat sich geändert|vor \\p{L}+ jahren|ersetzt'),
    readFirst: words('(?:lies|lest|lesen sie) .{0,60}(?:zuerst|vorher)|(?:lies|lest) (?:zuerst|vorher)'),
    goesOn: words(
      'im (?:letzten|vorigen|vorherigen|ersten) (?:beitrag|artikel|teil)|baut auf|fortsetzung|voraussetzung(?:en)?',
    ),
    goesBack: words(
      '(?:haben|hatten) wir .{0,60}(?:gesehen|besprochen|kennengelernt)|wie (?:im|in der) (?:letzten|' +
        'vorigen|vorherigen)|bereits (?:besprochen|erwähnt)',
    ),
  },
  fr: {
    introduces: words(
      "introduction|initiation|premiers pas|les bases|vue d[’']ensemble|pour (?:débutants|" +
        "les débutants)|guide|qu[’']est[- ]ce que?|expliqué[es]*|tutoriel",
    ),
    updates: words('mise à jour|mis à jour|revisité|retour sur|ans plus tard|bilan'),
    changed: words('ne \\p{L}+ plus|obsolète|depuis lors|entre-temps|a changé|ont changé|remplace|il y a \\p{L}+ ans'),
    readFirst: words("(?:lisez|lire) d[’']abord"),
    goesOn: words(
      "dans (?:l[’']article|le billet|la partie) précédente?|" +
        'dans le (?:premier|dernier|précédent) (?:article|billet)|fait suite|prérequis',
    ),
    goesBack: words(
      '(?:nous avons|on a) (?:déjà )?(?:vu|évoqué|présenté|parlé)|comme (?:vu|évoqué) (?:dans|' +
        'précédemment)|(?:article|billet|partie|chapitre) précédente?',
    ),
  },
  es: {
    introduces: words(
      'introducción|iniciación|primeros pasos|conceptos básicos|fundamentos|visión general|' +
        'para principiantes|guía|qué (?:es|son)|explicad[oa]s?|tutorial',
    ),
    updates: words('actualizad[oa]|actualización|revisitad[oa]|años después|balance|retrospectiva'),
    changed: words('ya no|obsolet[oa]s?|desde entonces|ha cambiado|han cambiado|sustituye|reemplaza|hace \\p{L}+ años'),
    readFirst: words('(?:lee|lea|leer) (?:primero|antes)'),
    goesOn: words(
      'en (?:el|la) (?:artículo|entrada|parte|post) anterior|en el (?:primer|último) (?:artículo|post)|' +
        'continúa|continuación|requisitos? previos?',
    ),
    goesBack: words(
      '(?:ya )?(?:vimos|hemos visto|hablamos de|comentamos)|(?:artículo|entrada|parte|capítulo) anterior',
    ),
  },
  it: {
    introduces: words(
      'introduzione|primi passi|le basi|fondamenti|panoramica|per principianti|guida|' +
        "(?:che )?cos[’']è|spiegat[oa]|tutorial",
    ),
    updates: words('aggiornat[oa]|aggiornamento|rivisitat[oa]|anni dopo|bilancio|retrospettiva'),
    changed: words('non \\p{L}+ più|obsolet[oa]|da allora|nel frattempo|è cambiat[oa]|sostituisce|\\p{L}+ anni fa'),
    readFirst: words('(?:leggi|leggete|leggere) prima'),
    goesOn: words(
      'nel(?:la)? (?:precedente|scorso|scorsa|primo|prima) (?:articolo|post|parte|puntata)|' +
        "nel(?:l[’']|la )?(?:articolo|parte|puntata) precedente|fa seguito|prerequisit[io]",
    ),
    goesBack: words('abbiamo (?:già )?(?:visto|parlato|introdotto)|(?:articolo|parte|capitolo) precedente'),
  },
  pt: {
    introduces: words(
      'introdução|primeiros passos|noções básicas|fundamentos|visão geral|para iniciantes|guia|' +
        'o que (?:é|são)|explicad[oa]s?|tutorial',
    ),
    updates: words('atualizad[oa]|atualização|revisitad[oa]|anos depois|balanço|retrospectiva'),
    changed: words('não \\p{L}+ mais|obsolet[oa]s?|desde então|mudou|mudaram|substitui|há \\p{L}+ anos'),
    readFirst: words('(?:leia|ler) (?:primeiro|antes)'),
    goesOn: words(
      'n[oa] (?:artigo|parte|post|postagem) anterior|no (?:primeiro|último) (?:artigo|post)|continuação|pré-requisitos?',
    ),
    goesBack: words('(?:já )?(?:vimos|falamos|discutimos)|(?:artigo|parte|capítulo|post) anterior'),
  },
  ru: {
    introduces: words(
      'введение|знакомство|основы|обзор|для (?:начинающих|новичков)|руководство|что такое|первые шаги|с нуля|азы',
    ),
    updates: words('обновление|обновлено|спустя \\p{L}+ лет|годы спустя|снова о|итоги|ретроспектива'),
    changed: words('больше не|устарел[аои]?|с тех пор|изменил(?:ся|ась|ось|ись)|заменяет|\\p{L}+ лет назад|год назад'),
    readFirst: words('сначала прочитайте|прочитайте сначала|предполагается, что вы (?:уже )?(?:читали|прочитали)'),
    goesOn: words(
      'в (?:(?:прошлой|предыдущей|первой) (?:статье|части|заметке)|(?:прошлом|предыдущем|первом) посте)|продолжение|' +
        'предполагается, что вы',
    ),
    goesBack: words(
      '(?:мы|я) (?:уже )?(?:видели|обсуждали|рассмотрели|говорили)|в (?:прошлой|предыдущей) (?:статье|части|главе)',
    ),
  },
  ar: {
    introduces: words('مقدمة|مدخل|أساسيات|نظرة عامة|للمبتدئين|دليل|ما (?:هو|هي)|شرح|الخطوات الأولى'),
    updates: words('تحديث|محدث|بعد سنوات|مراجعة'),
    changed: words('لم يعد|لم تعد|قديم|منذ ذلك الحين|تغير|تغيرت|يحل محل|قبل سنوات'),
    readFirst: words('اقرأ أولا'),
    goesOn: words('في (?:المقال|الجزء|الدرس) (?:السابق|الأول)|في (?:المقالة|الحلقة) (?:السابقة|الأولى)|تكملة'),
    goesBack: words('(?:رأينا|ناقشنا|تحدثنا|ذكرنا)|(?:المقال|الجزء|الفصل) السابق'),
  },
  ja: {
    introduces: /入門|基礎|はじめての|はじめに|概要|初心者|とは(?:何か)?$|基本|ガイド|はじめよう/u,
    updates: /更新版|アップデート|改訂|再考|再訪|年後|その後|振り返り/u,
    changed: /もはや|古くな|それ以降|変わりました|変わった|置き換え|年前|非推奨/u,
    readFirst: /先に.{0,20}(?:読|お読み)/u,
    goesOn: /前回の(?:記事|投稿)|前の(?:記事|投稿)|続き(?:です|となり)|前提知識/u,
    goesBack: /前回|前の(?:章|記事|投稿)|すでに(?:見|説明|紹介)|既に(?:見|説明|紹介)/u,
  },
  zh: {
    introduces: /入门|入門|基础|基礎|简介|簡介|概述|概览|概論|初学者|初學者|什么是|什麼是|指南|新手|从零/u,
    updates: /更新版|再谈|再談|重温|回顾|年后|年後|修订/u,
    changed: /不再|已过时|已過時|从那以后|已经改变|取代|年前|已弃用/u,
    readFirst: /先(?:阅读|閱讀|读|看)/u,
    goesOn: /上一篇|前一篇|前文|续篇|接上文|前置知识/u,
    goesBack: /上一[章篇节]|前一[章篇节]|前文|之前(?:讲|介绍|讨论|提到)|已经(?:讲|介绍|讨论|提到)/u,
  },
};

export function orderCuesOf(language: string | null): OrderCues | null {
  const known = languageOf(language);
  return known === null ? null : CUES[known];
}
