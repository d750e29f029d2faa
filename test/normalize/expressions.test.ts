import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Expression, misread } from '../support/expectation.ts';

const EXPRESSIONS = JSON.parse(
  readFileSync(new URL('expressions.json', import.meta.url), 'utf8'),
) as readonly Expression[];

describe('expressions of real plans and reports', () => {
  it('are 254', () => expect(EXPRESSIONS).toHaveLength(254));

  it.each(EXPRESSIONS.map((expression) => [expression.input, expression.source, expression] as const))(
    '%j of %s',
    (_input, _source, expression) => {
      expect(misread(expression)).toEqual([]);
    },
  );
});
