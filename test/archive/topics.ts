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
    about: 'It is about what breaks first when more people, data or teams arrive. The strongest adjacent threads are ai, enterprise, and queues.',
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
  reliability: {
    about: 'It is about staying up, and about failing in ways that one can live with. The strongest adjacent threads are queues, databases, and operations.',
    argues: [
      'A system is as reliable as its least rehearsed recovery.',
      'Waiting is work: what is not limited will be limited by memory.',
      'Most outages begin as a change that two versions of a program understood differently.',
    ],
    checklist: [
      'Put a limit and an owner on everything that can queue.',
      'Restore from a backup this quarter, by somebody who has not done it before.',
      'Say for every cache who may read stale data, and for how long.',
    ],
    failures: [
      'Retrying without a budget.',
      'Counting nines for the machine and not for the person.',
      'Treating a backup as done before a restore was tried.',
    ],
  },
  operations: {
    about: 'It is about running what was built, at night as well. The strongest adjacent threads are ai, observability, and reliability.',
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
