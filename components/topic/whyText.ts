import type { FoundPhrase, WhyOffered } from '../../lib/model/offeredTopic';
import { text, textCount } from '../text';

type Found = Extract<WhyOffered, { kind: 'found' }>;

/** Why there is such a topic, a sentence each. */
export function whyTexts(why: WhyOffered): string[] {
  if (why.kind === 'series') return [textCount('seriesWhy', why.of)];
  return why.phrases.map((phrase) => {
    const stands = [standsIn(phrase), oftenIn(phrase)].filter(Boolean);
    return text('foundWhy', phrase.words, stands.length < 2 ? (stands[0] ?? '') : text('foundWhyBoth', ...stands));
  });
}

/** The same in a row of a list, without its words. */
export function whyShort(why: WhyOffered): string {
  if (why.kind === 'series') return text('seriesShort');
  const [phrase] = why.phrases;
  return phrase === undefined ? '' : standsIn(phrase) || oftenIn(phrase);
}

/** Why the open post is in it; empty where no post of it is open. */
export function whyHereText(why: WhyOffered): string {
  if (why.kind === 'series') return why.number === null ? '' : text('seriesHere', why.number, why.of);
  return why.here === null ? '' : hereText(why.here);
}

function hereText({ place, times }: NonNullable<Found['here']>): string {
  switch (place) {
    case 'title':
      return text('foundHereTitle');
    case 'heading':
      return textCount('foundHereHeading', times);
    case 'text':
      return textCount('foundHereText', times);
    case 'summary':
      return text('foundHereSummary');
  }
}

function standsIn({ titles, headings }: FoundPhrase): string {
  if (titles > 0 && headings > 0) return textCount('foundInBoth', titles + headings);
  if (titles > 0) return textCount('foundInTitles', titles);
  return headings > 0 ? textCount('foundInHeadings', headings) : '';
}

function oftenIn({ titles, headings, others }: FoundPhrase): string {
  if (others === 0) return '';
  return textCount(titles + headings > 0 ? 'foundOftenMore' : 'foundOften', others);
}
