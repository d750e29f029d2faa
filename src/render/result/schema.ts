/** The result's shape as JSON Schema, for other programs (templates/schema/). */
import { z } from 'zod';
import { torikumiResultSchema } from '../../model/policy-result.ts';
import { renkeiResultSchema } from '../../model/result.ts';

/** `result-renkei.schema.json`. */
export function renkeiJsonSchema(): Record<string, unknown> {
  const { $schema, ...shape } = z.toJSONSchema(renkeiResultSchema);
  return { $schema, title: 'jisseki/renkei@1', ...shape };
}

/** `result-torikumi.schema.json`. */
export function torikumiJsonSchema(): Record<string, unknown> {
  const { $schema, ...shape } = z.toJSONSchema(torikumiResultSchema);
  return { $schema, title: 'jisseki/torikumi@1', ...shape };
}
