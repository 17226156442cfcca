import { describe, expect, it } from 'vitest';
import { contentKind } from '../../lib/archive/contentKind';

describe('the kind of a text', () => {
  it.each<[string, string | null, ReturnType<typeof contentKind>]>([
    ['<!DOCTYPE html><p>', 'text/html', 'html'],
    ['<!doctype html><p>', 'application/rss+xml', 'html'],
    ['\n<!-- cached --><html>', null, 'html'],
    ['<?xml version="1.0"?><!DOCTYPE html PUBLIC "a" "b"><html>', 'application/xhtml+xml', 'html'],
    ['\uFEFF<?xml version="1.0"?><?xml-stylesheet href="a"?><rss>', 'text/html', 'xml'],
    ['<rss version="2.0">', 'text/plain', 'xml'],
    ['<feed xmlns="x">', null, 'xml'],
    ['<rdf:RDF xmlns:rdf="x">', null, 'xml'],
    ['<sitemapindex>', null, 'xml'],
    ['<catalogue>', 'application/xml', 'xml'],
    ['<p>A fragment</p>', 'text/html', 'html'],
    ['{"version": 1}', 'text/plain', 'json'],
    ['[{"id": 1}]', 'application/json', 'json'],
    ['[a list](of links)', 'text/plain', 'text'],
    ['User-agent: *', 'text/plain', 'text'],
    ['Just words', 'text/html', 'html'],
    ['PK\0\0', 'application/octet-stream', null],
    ['', 'text/html', null],
    ['<!-- never ends', 'text/html', null],
  ])('%j served as %s is %s', (text, contentType, kind) => {
    expect(contentKind(text, contentType)).toBe(kind);
  });
});
