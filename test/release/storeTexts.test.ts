import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { CATALOGUES } from '../../lib/model/languages';
import config from '../../wxt.config';
import {
  FIELDS,
  LENGTHS,
  listed,
  MOST_OF_A_REASON,
  PICTURES,
  reviewTexts,
  SEARCH_TERMS,
  storeLanguages,
  storeTexts,
} from './storeTexts';

const LOCALES = fileURLToPath(new URL('../../public/_locales/', import.meta.url));
/** What is told to those who judge beside the reasons for permissions. */
const TOLD = ['Single purpose', 'Remote code', 'Data', 'Notes for Firefox reviewers', 'Notes for Edge certification'];
/** In any form that would turn into something else where text is pasted as it is. */
const MARKUP = /\*\*|__|`|^#|\]\(|<\w/m;

interface Manifest {
  readonly permissions: readonly string[];
  readonly host_permissions: readonly string[];
  readonly optional_host_permissions: readonly string[];
  readonly browser_specific_settings?: { readonly gecko: { readonly id: string } };
}

/** The manifest as the build for a browser has it, but for what its entrypoints add. */
function manifestFor(browser: 'chrome' | 'firefox'): Manifest {
  if (typeof config.manifest !== 'function') throw new Error('the manifest is no function of the browser');
  const env = { browser, mode: 'production', command: 'build', manifestVersion: 3 } as const;
  return config.manifest(env) as unknown as Manifest;
}

it('are there for every language that Waymark speaks, and no other', () => {
  expect(storeLanguages().toSorted()).toEqual(Object.values(CATALOGUES).toSorted());
});

describe.each(storeLanguages())('the store texts in %s', (language) => {
  const texts = storeTexts(language);
  const english = storeTexts('en');

  it('have every field, within the limits of all stores', () => {
    expect([...texts.keys()]).toEqual([...FIELDS]);
    for (const [field, [fewest, most]] of Object.entries(LENGTHS)) {
      const length = texts.get(field as keyof typeof LENGTHS)!.length;
      expect(length).toBeGreaterThanOrEqual(fewest);
      expect(length).toBeLessThanOrEqual(most);
    }
  });

  it('say in title and short text what the package says', () => {
    const catalogue = readFileSync(join(LOCALES, language, 'messages.json'), 'utf8');
    const { extensionName, extensionDescription } = JSON.parse(catalogue) as Readonly<
      Record<string, { readonly message: string }>
    >;
    expect(texts.get('Title')).toBe(extensionName!.message);
    expect(texts.get('Short text')).toBe(extensionDescription!.message);
  });

  it('say the same as the English ones, line by line', () => {
    const kinds = (text: string): string[] =>
      text.split('\n').map((line) => (line === '' ? '' : line[0] === '•' ? '•' : 'x'));
    expect(kinds(texts.get('Description')!)).toEqual(kinds(english.get('Description')!));
    const same = texts.get('Description') === english.get('Description');
    expect(same).toBe(language === 'en');
  });

  it('are plain text, and name no browser', () => {
    for (const field of ['Title', 'Short text', 'Description', 'Pictures'] as const) {
      expect(texts.get(field)).not.toMatch(MARKUP);
      expect(texts.get(field)).not.toMatch(/Chrome|Chromium|Firefox|Edge|Safari/);
    }
  });

  it('have search terms as Edge takes them', () => {
    const terms = listed(texts.get('Search terms')!);
    expect(terms.length).toBeLessThanOrEqual(SEARCH_TERMS.terms);
    expect(terms.flatMap((term) => term.split(/\s+/)).length).toBeLessThanOrEqual(SEARCH_TERMS.words);
    expect(terms.filter((term) => term === '' || term.length > SEARCH_TERMS.characters)).toEqual([]);
  });

  it('have a caption for each picture', () => {
    expect(listed(texts.get('Pictures')!).filter(Boolean)).toHaveLength(PICTURES);
  });
});

describe('what is told to those who judge', () => {
  const review = reviewTexts();

  it('gives a reason for each permission of the packages, and for none that they have not', () => {
    const manifests = [manifestFor('chrome'), manifestFor('firefox')];
    const asked = manifests.flatMap((manifest) => [
      ...manifest.permissions,
      ...manifest.host_permissions,
      ...manifest.optional_host_permissions,
    ]);
    const reasons = [...review.keys()].filter((heading) => !TOLD.includes(heading));
    expect(reasons.toSorted()).toEqual([...new Set(asked)].toSorted());
  });

  it('has all else that the stores’ forms ask for, and fits into them', () => {
    expect(TOLD.filter((heading) => !review.has(heading))).toEqual([]);
    const forForms = [...review].filter(([heading]) => !heading.startsWith('Notes'));
    expect(forForms.filter(([, text]) => text === '' || text.length > MOST_OF_A_REASON)).toEqual([]);
  });
});

it('Firefox knows the add-on by a UUID, which is nobody’s address', () => {
  const id = manifestFor('firefox').browser_specific_settings?.gecko.id;
  expect(id).toMatch(/^\{[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\}$/);
});
