/** What authors call the post that new readers should begin with, at the start of its title: a line a language. */
const SAID = [
  'start(?:ing)? here|begin here|new here|read (?:this|me) first|new to (?:this|the|my) (?:blog|site)',
  "hier (?:anfangen|beginnen|geht(?:[’']?s| es) los)|neu hier|zuerst lesen",
  'commence[rz] ici|par où commencer|à lire en premier',
  'empieza (?:por )?aquí|por dónde empezar',
  'inizia (?:da )?qui|da dove (?:iniziare|cominciare)',
  'comece (?:por )?aqui|por onde começar',
  'начн(?:ите|и) (?:отсюда|здесь|с этого)|с чего начать',
  'ابدأ (?:من )?هنا',
];
/** The same in scripts that write no spaces between words. */
const SAID_UNSPACED = ['ここから始め|はじめての方|まずはここから', '从这里开始|從這裡開始|新手必读|新手必讀'];
const BEGINS = new RegExp(String.raw`^(?:(?:${SAID.join('|')})(?![\p{L}\p{N}])|(?:${SAID_UNSPACED.join('|')}))`, 'iu');
/** Words that make it the beginning of one subject and not of the site: "Start here with Kubernetes". */
const OF_SUBJECT = /^\s*(?:with|for|in|to learn|mit|avec|con|com|для|с)\s/iu;
/** Titles that say so as a whole, or at their end: "Where to start", "Ten years of notes: start here". */
const WHOLE = new RegExp(
  String.raw`^(?:where to (?:start|begin)|(?:the )?best of (?:this|the|my) (?:blog|site)|a guide to (?:this|the|` +
    String.raw`my) (?:blog|site))[.!?]?$|[:–—-] ?(?:start|begin) here[.!]?$`,
  'iu',
);

/** Whether a title says that readers who are new to the site should begin with what it heads. */
export function saysStartHere(title: string): boolean {
  const plain = title.trim();
  const said = BEGINS.exec(plain);
  return WHOLE.test(plain) || (said !== null && !OF_SUBJECT.test(plain.slice(said[0].length)));
}
