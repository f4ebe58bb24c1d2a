// The package has types for other languages only.
declare module 'hyphen/de-1996/index.js' {
  const patterns: { hyphenateSync(text: string, options: { minWordLength: number }): string }
  export default patterns
}
