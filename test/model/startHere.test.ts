import { expect, it } from 'vitest';
import { saysStartHere } from '../../lib/model/startHere';

it.each([
  'Start here',
  'Start Here: the essays that I would send a friend',
  'New here?',
  'Read me first',
  'The best of this blog',
  'Where to begin',
  'Ten years of notes: start here',
  'Hier anfangen',
  'Par où commencer ?',
  'Empieza por aquí',
  'Начните отсюда',
  'はじめての方へ',
  'ابدأ من هنا',
])('“%s” is where its author wants readers to start', (title) => {
  expect(saysStartHere(title)).toBe(true);
});

it.each([
  'Start here with Kubernetes',
  'Where to start with Rust',
  'Starting a company',
  'New hereditary diseases',
  'The best of 2024',
  'How we restart here and there',
  'Read first, write later',
])('“%s” is a post like others', (title) => {
  expect(saysStartHere(title)).toBe(false);
});
