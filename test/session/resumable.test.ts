import { describe, expect, it } from 'vitest';
import type { PostUrl } from '../../lib/model/post';
import type { Resume } from '../../lib/model/resume';
import { rememberResumable, resumableOn, takeUpResumable } from '../../lib/session/resumable';

const POST = 'https://blog.example/post' as PostUrl;
const OTHER = 'https://blog.example/other' as PostUrl;
const at = (block: number): Resume => ({
  percent: 63,
  place: { block, fraction: 0, quote: 'Words', before: '', after: '', at: 1 },
});

describe('where the reader of a page can go back to', () => {
  it('stays as it was when the page was opened, however often the page is looked at', async () => {
    await rememberResumable(7, { post: POST, document: 'a', resume: at(20) });
    await rememberResumable(7, { post: POST, document: 'a', resume: at(0) });
    expect(await resumableOn(7, POST)).toEqual(at(20));
    expect(await resumableOn(7, OTHER)).toBeNull();
    expect(await resumableOn(8, POST)).toBeNull();
  });

  it('is nowhere any more once the reader is there, until the page is opened anew', async () => {
    await rememberResumable(7, { post: POST, document: 'a', resume: at(20) });
    await takeUpResumable(7);
    await rememberResumable(7, { post: POST, document: 'a', resume: at(20) });
    expect(await resumableOn(7, POST)).toBeNull();
    await rememberResumable(7, { post: POST, document: 'b', resume: at(30) });
    expect(await resumableOn(7, POST)).toEqual(at(30));
  });
});
