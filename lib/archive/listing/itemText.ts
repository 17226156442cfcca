import { dayIn } from '../../model/day';
import { oneLine } from '../../model/text';

const TEXT_NODES = 400;
const SHOW_TEXT = 4;

/** What links to a post say when they do not say its title: a line a language. */
const READ_ON = [
  String.raw`(?:read|continue|keep|learn|see|view)(?: (?:more|on|reading|(?:the )?(?:post|article|full \w+)|the rest))*`,
  'more|full (?:post|article|story)|permalink|link',
  'weiterlesen|mehr(?: lesen| erfahren)?',
  'lire (?:la suite|plus)|la suite',
  'leer más|seguir leyendo',
  'leggi (?:tutto|di più|ancora)',
  'ler mais',
  'lees (?:meer|verder)',
  'läs mer|les mer|læs mere',
  'czytaj (?:dalej|więcej)',
  'читать (?:далее|дальше)',
  '続きを読む',
  '阅读更多|閱讀更多',
  // … and what they say of its comments.
  String.raw`(?:\d+|no|leave a) (?:comments?|kommentare?|commentaires?|responses?|repl(?:y|ies))`,
];
const GENERIC = new RegExp(String.raw`^(?:${READ_ON.join('|')})[\s…→»›>.:]*$`, 'iu');

/** Whether a text says no more than that there is something to read, or when it came out. */
export function isGeneric(text: string): boolean {
  return (
    !/[\p{L}\p{N}]/u.test(text) ||
    GENERIC.test(text) ||
    (text.length <= 28 && dayIn(text) !== null && !/\p{L}{4,}.*\p{L}{4,}.*\p{L}{4,}/u.test(text))
  );
}

export function textOf(element: Element | null): string {
  return oneLine(element?.textContent ?? '');
}

/** The texts in an element, one by one; of a large one the first. */
export function* textsIn(root: Element): Generator<Text> {
  const walker = root.ownerDocument.createTreeWalker(root, SHOW_TEXT);
  for (let count = 0; count < TEXT_NODES; count += 1) {
    const node = walker.nextNode();
    if (node === null) return;
    yield node as Text;
  }
}
