/** The part of subset-font 2.9 that is used here; the published types are older than its options. */
declare module 'subset-font' {
  interface Zuschnitt {
    targetFormat: 'sfnt'
    /** OpenType features that stay; glyphs that only others need go. */
    keepFeatures: readonly string[]
    noHinting: boolean
    preserveNameIds: readonly number[]
  }
  /** Cuts a font down to the characters of a text. Rejects where the file is no font. */
  export default function subsetFont(font: Buffer, text: string, zuschnitt: Zuschnitt): Promise<Uint8Array>
}
