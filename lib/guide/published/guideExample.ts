/** A guide as data, for authors to begin with: what the page on its form shows. A test reads it as a page's own. */
export const GUIDE_EXAMPLE = {
  '@context': 'https://schema.org',
  '@graph': [
    {
      '@type': 'DefinedTerm',
      '@id': '#topic',
      name: 'Mulching',
      description: 'Mulching is covering the soil with leaves or straw, so that it stays moist.',
    },
    {
      '@type': 'ItemList',
      about: { '@id': '#topic' },
      itemListElement: [
        {
          '@type': 'ListItem',
          position: 1,
          name: 'Mulch, ten years on',
          url: '/posts/mulch-today/',
          description: 'Start here (current state)',
        },
        { '@type': 'ListItem', position: 2, name: 'Leaves or straw?', url: '/posts/leaves-or-straw/' },
        { '@type': 'ListItem', position: 3, name: 'Why soil dries out', url: '/posts/dry-soil/' },
      ],
    },
    {
      '@type': 'HowTo',
      about: { '@id': '#topic' },
      name: 'Checklist',
      step: [
        { '@type': 'HowToStep', text: 'Water the bed before you cover it.', url: '/posts/mulch-today/' },
        { '@type': 'HowToStep', text: 'Leave a hand’s breadth around each stem.' },
      ],
    },
    {
      '@type': 'Claim',
      about: { '@id': '#topic' },
      text: 'A covered bed needs half the water.',
      url: '/posts/leaves-or-straw/',
    },
    { '@type': 'Claim', about: { '@id': '#topic' }, genre: 'failure mode', text: 'Wet leaves against a stem rot it.' },
  ],
} as const;
