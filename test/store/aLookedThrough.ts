import type { ArchiveId } from '../../lib/model/archive';
import { LOOK_RULES, type LookedThrough } from '../../lib/model/knownText';
import type { PostUrl } from '../../lib/model/post';

/** A post's text of one paragraph, with one line taken from it. */
export function aLookedThrough(
  { post, archive }: { readonly post: PostUrl; readonly archive: ArchiveId },
  words: string,
): LookedThrough {
  const of = { post, archive };
  const times = { times: 1, inTitle: false, inHeading: false, inLead: true };
  const count = { ...times, inside: 0, capital: 0, freeLeft: 1, freeRight: 1, written: words };
  const line = { start: 0, end: words.length, text: words, score: 1, section: '', subject: '', items: [] };
  return {
    text: {
      ...of,
      text: { language: 'en', blocks: [{ kind: 'paragraph', text: words, links: [] }] },
      from: 'page',
      readAt: 7,
      failures: 0,
    },
    mined: {
      ...of,
      rules: LOOK_RULES,
      candidates: [{ ...line, reason: { kind: 'argues', form: 'point' } }],
      links: [{ to: post, sentence: { start: 0, end: words.length, text: words }, isEarly: true }],
    },
    counted: { ...of, rules: LOOK_RULES, counted: { words: 1, phrases: new Map([[words, count]]) } },
  };
}
