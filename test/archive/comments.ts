/** Comments under the posts: name and text. */
export const COMMENTS: readonly (readonly [string, string])[] = [
  ['Tomas', 'We went the other way round and regretted it for two years. The part nobody tells you is that the old system keeps earning its keep long after the plan says it is gone, and every month it stays makes the plan a little less true.'],
  ['Ines', 'Agreed on the main point, but I would not underestimate how much the small team matters here. With four people you can hold all of this in your heads; with fourteen you need it written down, and then you need somebody who keeps it true.'],
  ['R. Okafor', 'Could you say more about the numbers? In our case the ninety-ninth percentile told a different story from the average, and we only saw it once we drew both on the same page for a whole quarter.'],
  ['Jun', 'The list is good. I printed it and put it next to the on-call phone. One thing I would add: decide beforehand who may switch the thing off, because at three in the morning nobody wants to be the first to ask.'],
  ['Marguerite', 'I have read this three times over the years, and each time I disagree with a different paragraph. That is probably the best I can say about a piece of writing on this subject.'],
  ['Dee', 'Our auditors made us do the exact opposite and it cost a fortune. I wish there were a version of this for people who do not get to choose, with the arguments one could bring to such a meeting.'],
  ['Pavel', 'Small correction: the default changed two versions ago, so the example needs the flag now. Everything else still works as described, which is more than I can say of most posts of that age.'],
  ['Anneke', 'Thank you for writing about the boring version. Every conference talk is about the exciting one, and then Monday comes and I have to explain why we are not doing that.'],
];
