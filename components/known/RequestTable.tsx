import type { JSX } from 'preact';
import type { Known } from '../../lib/model/known';
import type { RequestReason, SentRequest } from '../../lib/model/request';
import { dataSize } from '../options/amounts';
import { problemText } from '../problemText';
import { text, textMoment, type MessageKey } from '../text';
import styles from './KnownTable.module.css';

const REASONS: Record<RequestReason, MessageKey> = {
  adding: 'askedAdding',
  home: 'askedHome',
  topic: 'askedTopic',
  listing: 'askedListing',
  post: 'askedPost',
  feed: 'askedFeed',
  wordpress: 'askedWordpress',
  sitemap: 'askedSitemap',
  robots: 'askedRobots',
  check: 'askedCheck',
};

/** What Waymark asked for of itself, the newest first. */
export function RequestTable({ requests }: Pick<Known, 'requests'>): JSX.Element {
  if (requests.length === 0) return <p class={styles.none}>{text('knownNoRequests')}</p>;
  return (
    <table class={styles.table}>
      <thead>
        <tr>
          <th scope="col">{text('knownWhen')}</th>
          <th scope="col">{text('knownAddress')}</th>
          <th scope="col">{text('knownAnswer')}</th>
        </tr>
      </thead>
      <tbody>
        {requests.map((request) => (
          <tr key={`${request.at} ${request.url}`}>
            <td class={styles.nowrap}>{textMoment(request.at)}</td>
            <td>
              <bdi class={styles.what} dir="ltr">
                {request.url}
              </bdi>
              {request.why !== null && <span class={styles.beside}>{text(REASONS[request.why])}</span>}
            </td>
            <td>{answerText(request)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function answerText({ outcome, bytes }: SentRequest): string {
  if (outcome === 'unchanged') return text('answerUnchanged');
  if (outcome !== 'read') return problemText(outcome);
  return bytes === null ? '' : dataSize(bytes);
}
