import { Check } from 'lucide';
import type { ComponentChildren, JSX } from 'preact';
import type { WhyOffered } from '../../lib/model/offeredTopic';
import type { Recognition, SignalName, SignalRow } from '../../lib/model/page';
import { Disclosure } from '../Disclosure';
import { Icon } from '../Icon';
import { type MessageKey, text, textSentences } from '../text';
import { whyHereText, whyTexts } from './whyText';
import styles from './WhyTopic.module.css';

const SIGNAL_NAMES = {
  'known-post': 'signal_known_post',
  'url-pattern': 'signal_url_pattern',
  'json-ld': 'signal_json_ld',
  'open-graph': 'signal_open_graph',
  'h-entry': 'signal_h_entry',
  'article-time': 'signal_article_time',
  'dated-heading': 'signal_dated_heading',
  'topics:json-ld': 'signal_topics_json_ld',
  'topics:article-tag': 'signal_topics_article_tag',
  'topics:rel-tag': 'signal_topics_rel_tag',
  'topics:topic-link': 'signal_topics_topic_link',
  'topics:feed': 'signal_topics_feed',
  'topics:listing': 'signal_topics_listing',
  'topics:slug': 'signal_topics_slug',
} satisfies Record<SignalRow['signal'], MessageKey>;

const DECIDED = {
  'known-post': 'decided_known_post',
  'url-pattern': 'decided_url_pattern',
  'json-ld': 'decided_json_ld',
  'open-graph': 'decided_open_graph',
  'h-entry': 'decided_h_entry',
  'article-time': 'decided_article_time',
  'dated-heading': 'decided_dated_heading',
} satisfies Record<SignalName, MessageKey>;

interface WhyTopicProps {
  /** Null where the open page is none of the topic. */
  readonly recognition: Recognition | null;
  /** Why there is a topic that its author did not name. */
  readonly why?: WhyOffered | null | undefined;
  /** What else is to be said of it, and what the reader can do about it; false where that is nothing. */
  readonly children?: ComponentChildren;
}

/** Where the topic comes from: what was found, or what the page said of itself and what of it Waymark went by. */
export function WhyTopic({ recognition, why = null, children = false }: WhyTopicProps): JSX.Element | null {
  if (recognition === null && why === null && children === false) return null;
  return (
    <Disclosure tone="quiet" class={styles.why} summary={text('whyThisTopic')}>
      {why !== null && <p class={styles.words}>{textSentences([...whyTexts(why), whyHereText(why)])}</p>}
      {recognition !== null && <Signals recognition={recognition} />}
      {children}
    </Disclosure>
  );
}

function Signals({ recognition }: { readonly recognition: Recognition }): JSX.Element {
  return (
    <>
      <p class={styles.words}>
        {textSentences([recognition.decidedBy === null ? '' : text(DECIDED[recognition.decidedBy]), text('whyText')])}
      </p>
      <table class={styles.table}>
        <thead>
          <tr>
            <th scope="col">{text('signalColumn')}</th>
            <th scope="col">{text('gaveColumn')}</th>
            <th scope="col">
              <span class="visually-hidden">{text('signalUsed')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {recognition.table.map((row) => (
            <tr key={row.signal} class={row.used ? styles.used : undefined}>
              <th scope="row">{text(SIGNAL_NAMES[row.signal])}</th>
              <td dir="auto">{row.gave ?? <span class={styles.nothing}>{text('gaveNothing')}</span>}</td>
              <td class={styles.mark}>{row.used && <Used />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Used(): JSX.Element {
  return (
    <>
      <Icon node={Check} size={14} />
      <span class="visually-hidden">{text('signalUsed')}</span>
    </>
  );
}
