/** The result's shape as JSON Schema, for other programs (templates/schema/). */
import { z } from 'zod';
import { renkeiResultSchema } from '../../model/result.ts';

/** `result-renkei.schema.json`. */
export function renkeiJsonSchema(): Record<string, unknown> {
  const { $schema, ...shape } = z.toJSONSchema(renkeiResultSchema);
  return { $schema, title: 'jisseki/renkei@1', ...shape };
}
