import { expect, it } from 'vitest';
import { lineText } from '../../components/panel/lineText';
import { provideText } from '../../components/text';
import { english } from './english';

provideText(english);

it('says of a line in a language whose cues nobody has measured that Waymark is less sure of it', () => {
  const line = { reason: { kind: 'argues', form: 'advice' }, section: '' } as const;
  expect(lineText({ ...line, language: 'de-AT' })).toContain('less sure in this language');
  expect(lineText({ ...line, language: 'en-GB' })).not.toContain('less sure');
  expect(lineText({ ...line, language: null })).not.toContain('less sure');
});
