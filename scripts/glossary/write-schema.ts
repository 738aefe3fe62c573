/** Writes `assets/glossary/glossary.schema.json`, which editors read, from the schema that the build checks with. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { GLOSSARY_FOLDER } from './read-glossary.ts';
import { glossaryJsonSchema } from './json-schema.ts';

writeFileSync(join(GLOSSARY_FOLDER, 'glossary.schema.json'), glossaryJsonSchema());
