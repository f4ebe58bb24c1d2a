import type { Properties } from 'hast'
import type { Dokument } from '../../layout/document/dokument.js'
import type { ElementPlacement } from '../../writer.js'
import type { Aenderungen } from '../protokoll.js'
import type { LetzterBau } from './letzterbau.js'
import { textOfElement } from './stellen.js'
import { findChanged } from './vergleich.js'

/** What the pages say, and what they said before: at the last version, when all began, in the last commit, when they were last kept. */
export class Aenderungsschau {
  #elemente: readonly Properties[] = []
  #texte: readonly string[] = []
  #davor: readonly string[] | undefined
  #beginn: readonly string[] | undefined
  #commit: readonly string[] | undefined
  #dokument: Dokument | undefined
  /** What was found, as long as nothing else is compared. */
  #gefunden: Aenderungen | undefined

  constructor(private readonly bau: LetzterBau) {}

  /** Takes in what the pages say now. @param anders whether they are other ones than before */
  keep(dokument: Dokument, stellen: readonly ElementPlacement[], anders: boolean): void {
    const texte = stellen.map(({ element }) => textOfElement(element))
    if (anders) this.#davor = this.#beginn && this.#texte
    this.#beginn ??= texte
    this.#texte = texte
    this.#elemente = stellen.map(({ element }) => element.properties)
    this.#dokument = dokument
    this.#gefunden = undefined
  }

  /** @param commit what the elements said in the last commit; undefined where there is none */
  compareWith(commit: readonly string[] | undefined): void {
    this.#commit = commit
    this.#gefunden = undefined
  }

  list(): Aenderungen {
    if (this.bau.look()) this.#gefunden = undefined
    this.#gefunden ??= this.#compare()
    return this.#gefunden
  }

  #compare(): Aenderungen {
    const seit = (davor: readonly string[] | undefined) => davor && findChanged(davor, this.#texte)
    const [commit, bau] = [seit(this.#commit), this.#sinceBau()]
    return {
      seitZuletzt: seit(this.#davor) ?? [],
      seitBeginn: seit(this.#beginn) ?? [],
      ...(commit && { seitCommit: commit }),
      ...(bau && { seitBau: bau }),
    }
  }

  #sinceBau(): number[] | undefined {
    const changed = this.#dokument && this.bau.findChanged(this.#dokument)
    return changed && this.#elemente.flatMap((eines, index) => (changed.has(eines) ? [index] : []))
  }
}
