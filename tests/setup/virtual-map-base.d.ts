declare module 'virtual:map-base' {
  const base: import('../../core/map/base.ts').MapBase;
  export default base;
}
