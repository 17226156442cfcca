import type { GuideFault } from '../../lib/model/guideFault';
import { text, type MessageKey } from '../text';

const FAULTS: Readonly<Record<GuideFault, MessageKey>> = {
  'not-json': 'guideFault_not_json',
  'no-name': 'guideFault_no_name',
  'several-topics': 'guideFault_several_topics',
  path: 'guideFault_path',
  checklist: 'guideFault_checklist',
  claims: 'guideFault_claims',
};

/** What is wrong with the data that a page carries for a guide: a sentence. */
export function guideFaultText(fault: GuideFault): string {
  return text(FAULTS[fault]);
}
