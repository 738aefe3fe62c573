import { toJsonSchema } from '@valibot/to-json-schema';
import { conceptFileSchema } from '../../core/glossary/schema.ts';

/** The glossary's file format for editors, as text. Transformations (trimming) have no counterpart in JSON Schema. */
export function glossaryJsonSchema(): string {
  const schema = toJsonSchema(conceptFileSchema, { typeMode: 'input', errorMode: 'ignore' });
  return `${JSON.stringify({ title: 'Glossary of Sidelight', ...schema }, null, 2)}\n`;
}
