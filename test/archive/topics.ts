/** The archive's own words on a topic. */
export interface GuideText {
  readonly about: string;
  readonly argues: readonly string[];
  readonly checklist: readonly string[];
  readonly failures: readonly string[];
}

/** The topics for which the archive publishes a guide; all others have a plain tag page. */
export const GUIDES: Readonly<Record<string, GuideText>> = {
  scale: {
    about: 'It is about what breaks first when more people, data or teams arrive. The strongest adjacent threads are infrastructure, ai, and enterprise.',
    argues: [
      'Growth breaks agreements between people before it breaks machines.',
      'The cheapest capacity is the work that you decide not to do.',
      'A limit that is written down is worth more than one that is discovered.',
    ],
    checklist: [
      'Write down which resource runs out first, and at what load.',
      'Name an owner for every queue that can grow without bound.',
      'Rehearse the removal of one feature under load before you need it.',
      'Read the newest post first, then check what the oldest assumed.',
    ],
    failures: [
      'Adding machines to a problem of coordination.',
      'Measuring the average and serving the worst.',
      'Splitting a system along the lines of an org chart that is about to change.',
    ],
  },
  infrastructure: {
    about: 'It is about the parts nobody notices until they are gone. The strongest adjacent threads are operations, scale, and costs.',
    argues: [
      'Boring parts in ordinary combinations outlive clever ones.',
      'Every dependency is a colleague you did not interview.',
      'What cannot be rebuilt from a description is not infrastructure but luck.',
    ],
    checklist: [
      'Rebuild one environment from nothing each quarter.',
      'Keep a list of what you run, who asked for it, and what it costs.',
      'Give every certificate, key and domain an owner and a date.',
    ],
    failures: [
      'Keeping a tool because its author is still here.',
      'Treating a backup as done before a restore was tried.',
      'Automating a procedure that nobody has done by hand.',
    ],
  },
  operations: {
    about: 'It is about running what was built, at night as well. The strongest adjacent threads are infrastructure, teams, and testing.',
    argues: [
      'An alert is a question to a tired person; ask few and clear ones.',
      'The best incident review changes a default.',
      'On-call is a design review that happens every week.',
    ],
    checklist: [
      'Delete one alert for every alert you add.',
      'Say in the first line of a runbook when not to use it.',
      'Practise handing over in the middle of an incident.',
    ],
    failures: ['Blaming the last person who touched it.', 'Watching dashboards instead of setting limits.'],
  },
};

export function topicPath(topic: string): string {
  return topic in GUIDES ? `/blog/topics/${topic}` : `/blog/tags/${topic}`;
}
