/** What a topic's page calls its sections: the first of the names that each of them is read by. */
export const SECTION_TITLES = {
  definition: 'Definition',
  arguments: 'What the archive argues',
  checklist: 'Execution checklist',
  failureModes: 'Common failure modes',
  steps: 'Suggested reading path',
  related: 'Related posts',
  references: 'References',
} as const;
