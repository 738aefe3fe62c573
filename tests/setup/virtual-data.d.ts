declare module 'virtual:map-base' {
  const base: import('../../core/map/base.ts').MapBase;
  export default base;
}

declare module 'virtual:glossary' {
  const concepts: import('../../core/glossary/concept.ts').Concept[];
  export default concepts;
}
