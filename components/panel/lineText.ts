import { isSurelyRead } from '../../lib/model/languages';
import type { LineReason } from '../../lib/model/mined';
import type { MinedStatement } from '../../lib/model/statement';
import { text, textCount, textSentences, type MessageKey } from '../text';

const DEFINES = {
  'is-a': 'line_is_a',
  means: 'line_means',
  question: 'line_question',
} satisfies Record<Extract<LineReason, { kind: 'defines' }>['form'], MessageKey>;

const WARNS = {
  boxed: 'line_boxed',
  problem: 'line_problem',
  mistake: 'line_mistake',
  prohibits: 'line_prohibits',
  fails: 'line_fails',
  heading: 'line_heading',
} satisfies Record<Extract<LineReason, { kind: 'warns' }>['form'], MessageKey>;

/**
 * Why a line was taken, in a few sentences: by what, under which heading it stands, and whether its language is sure.
 */
export function lineText({
  reason,
  section,
  language,
}: Pick<MinedStatement, 'reason' | 'section' | 'language'>): string {
  const where = section === '' ? [] : [text('lineUnder', section)];
  const sure = isSurelyRead(language) ? [] : [text('lineLessSure')];
  return textSentences([becauseText(reason), ...where, text('lineVerbatim'), ...sure]);
}

function becauseText(reason: LineReason): string {
  switch (reason.kind) {
    case 'defines':
      return text(DEFINES[reason.form]);
    case 'warns':
      return text(WARNS[reason.form]);
    case 'instructs':
      return textCount('lineInstructs', reason.instructions);
    case 'argues':
      return text('lineArgues');
  }
}
