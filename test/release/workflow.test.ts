import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const workflow = readFileSync(new URL('../../.github/workflows/test.yml', import.meta.url), 'utf8');

it('every action of the workflow is pinned to a commit, with the version that it is', () => {
  const used = [...workflow.matchAll(/uses: (.*)/g)].map(([, action]) => action!);
  expect(used.length).toBeGreaterThan(0);
  expect(used.filter((action) => !/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(action))).toEqual([]);
});

it('no action leaves a token where scripts of packages could read it', () => {
  const checkouts = workflow.split('uses: actions/checkout@').slice(1);
  expect(checkouts.length).toBeGreaterThan(0);
  expect(
    checkouts.filter((step) => !/^[^-]*?with:[^-]*?persist-credentials: false/.test(step.replace(/^[^\n]*/, ''))),
  ).toEqual([]);
});

it('only a release may write', () => {
  expect(workflow).toMatch(/^permissions: \{\}$/m);
  const jobs = workflow.slice(workflow.indexOf('jobs:')).split(/^ {2}(?=\w)/m);
  const writing = jobs.filter((job) => job.includes(': write'));
  expect(writing.map((job) => job.slice(0, job.indexOf(':')))).toEqual(['release']);
  expect(writing[0]).toContain("if: startsWith(github.ref, 'refs/tags/v')");
});
