import { Problem, type ProblemCode } from '../model/problem';
import type { Answer, MessageName, Payload } from './table';

/** A message on the wire. Other messages of the browser pass by. */
export interface Envelope<N extends MessageName = MessageName> {
  readonly waymark: N;
  readonly payload: Payload<N>;
}

/** An answer on the wire: errors do not survive structured cloning, so a failure travels as its code. */
export type Reply<N extends MessageName = MessageName> =
  | { readonly ok: true; readonly answer: Answer<N> }
  | { readonly ok: false; readonly code: ProblemCode; readonly detail: string };

export function isEnvelope(message: unknown): message is { readonly waymark: string; readonly payload: unknown } {
  return typeof message === 'object' && message !== null && 'waymark' in message && typeof message.waymark === 'string';
}

/** The answer in a reply. Throws the {@link Problem} it carries; no reply at all is `unknown`. */
export function opened<N extends MessageName>(reply: Reply<N> | undefined): Answer<N> {
  if (reply === undefined) throw new Problem('unknown', 'nobody answered');
  if (!reply.ok) throw new Problem(reply.code, reply.detail);
  return reply.answer;
}
