import type { Zellbereich } from './bereich.js'

/** The merged ranges of a worksheet, found by row: a sheet may have thousands. */
export class Verbuende {
  readonly #jeZeile = new Map<number, readonly Zellbereich[]>()

  constructor(private readonly alle: readonly Zellbereich[]) {}

  /** The merged range that a cell belongs to without being its first. */
  at(zeile: number, spalte: number): Zellbereich | undefined {
    return this.#inRow(zeile).find(
      (bereich) =>
        bereich.spalte <= spalte &&
        spalte <= bereich.bisSpalte &&
        !(bereich.zeile === zeile && bereich.spalte === spalte),
    )
  }

  /** A head with a cell over several columns, but not over the first, has another row of heads below it. */
  hasGroups(zeile: number, spalten: readonly number[]): boolean {
    const [erste = 0] = spalten
    const letzte = spalten.at(-1) ?? 0
    return this.#inRow(zeile).some(
      (bereich) =>
        bereich.bisZeile === zeile &&
        erste < bereich.spalte &&
        bereich.spalte <= letzte &&
        bereich.spalte < bereich.bisSpalte,
    )
  }

  /** A row whose first cell reaches over all columns is a heading between rows. */
  isHeading(zeile: number, spalten: readonly number[]): boolean {
    const [erste = 0] = spalten
    const letzte = spalten.at(-1) ?? 0
    return this.#inRow(zeile).some(
      (bereich) =>
        bereich.zeile === bereich.bisZeile && bereich.spalte === erste && erste < letzte && letzte <= bereich.bisSpalte,
    )
  }

  #inRow(zeile: number): readonly Zellbereich[] {
    const bekannt = this.#jeZeile.get(zeile)
    if (bekannt) return bekannt
    const gefunden = this.alle.filter((bereich) => bereich.zeile <= zeile && zeile <= bereich.bisZeile)
    this.#jeZeile.set(zeile, gefunden)
    return gefunden
  }
}
