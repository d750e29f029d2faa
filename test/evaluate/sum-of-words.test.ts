import { describe } from 'vitest';
import { done, due, eachYear, none, notDone, pending, q, state } from '../support/measures.ts';
import { by, n, rows } from './totals.ts';

describe('words where figures are to be added up', () => {
  rows(due(2023), '合計', [
    {
      why: 'all are done',
      said: by(done('策定'), done('策定'), none, none),
      figure: 'milestone',
      mark: '◎',
      reason: 'milestone-done',
    },
    {
      why: 'all are not done',
      said: by(notDone('未策定'), none, none, none),
      figure: 'milestone',
      mark: '×',
      reason: 'milestone-missed',
    },
    {
      why: 'some are done',
      said: by(done('策定'), notDone('未策定'), none, none),
      figure: 'milestone',
      mark: '－',
      reason: 'state-differs',
      codes: ['V114'],
    },
    {
      why: 'one does not know yet',
      said: by(done('策定'), pending, none, none),
      figure: 'milestone',
      mark: '－',
      reason: 'pending',
    },
    {
      why: 'nobody says anything',
      said: by(none, none, none, none),
      figure: 'none',
      mark: '×',
      reason: 'milestone-missed',
    },
  ]);
  rows(state('常時'), '合計', [
    {
      why: 'the same state',
      said: by(state('常時'), state('常時'), none, none),
      figure: 'state',
      mark: '◎',
      reason: 'state',
    },
  ]);
  rows(eachYear, '合計', [
    {
      why: 'figures are added up',
      said: by(n('1', '回'), n('2', '回'), none, none),
      figure: '3回',
      mark: '◎',
      reason: 'each-year',
    },
    {
      why: 'words are not',
      said: by(state('実施'), none, none, none),
      figure: 'state',
      mark: '◎',
      reason: 'each-year',
    },
  ]);
  rows(q('10', '件'), '合計', [
    {
      why: 'words against a number',
      said: by(state('実施'), none, none, none),
      figure: 'none',
      mark: '－',
      reason: 'unit-mismatch',
      codes: ['V103'],
    },
  ]);
});
