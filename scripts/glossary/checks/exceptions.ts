import type { Glossary, Problem } from '../read-glossary.ts';

/** An exception for an entry or a label that is gone would hide the next error. */
export function checkExceptions({ concepts, exceptions }: Glossary): Problem[] {
  const known = new Set(concepts.map(({ id }) => id));
  const labels = new Set(
    concepts.flatMap(({ id, prefLabel, altLabel }) =>
      [prefLabel.en, ...altLabel.map(({ label }) => label)].map((label) => `${id} ${label}`),
    ),
  );
  const named = new Set(concepts.filter(({ prefLabel }) => prefLabel.ko).map(({ id }) => id));
  return [
    ...[...exceptions.noKoreanName.keys()].filter((id) => !known.has(id) || named.has(id)),
    ...[...exceptions.coordinates.keys()].filter((id) => !known.has(id)),
    ...[...exceptions.romanisation.keys()].filter((label) => !labels.has(label)),
  ].map((field) => ({ file: 'exceptions.yaml', line: 0, field, message: 'is not needed' }));
}
