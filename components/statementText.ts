import type { GeneralRule, Statement } from '../lib/model/statement';
import { text, textList } from './text';

/** A general rule is worded as something to do in a checklist, and as something to avoid among the failure modes. */
export type Sense = 'do' | 'avoid';

/** The words of a statement: the archive's own as they are, a general rule in the catalogue's. */
export function statementText(statement: Statement, sense: Sense): string {
  return statement.kind === 'quoted' ? statement.text : ruleText(statement.rule, sense);
}

function ruleText(rule: GeneralRule, sense: Sense): string {
  switch (rule.rule) {
    case 'newest-first':
      return text(sense === 'do' ? 'doNewestFirst' : 'avoidNewestFirst');
    case 'cross-read':
      return text(sense === 'do' ? 'doCrossRead' : 'avoidCrossRead', textList(rule.topics.map(({ name }) => name)));
    case 'recheck-oldest':
      return text(sense === 'do' ? 'doRecheckOldest' : 'avoidRecheckOldest', String(rule.year));
  }
}
