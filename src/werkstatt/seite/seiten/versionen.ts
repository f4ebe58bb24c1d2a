import type { Vorabseiten } from '../../protokoll.js'
import { type Lesezeichen, Pdfdatei } from './pdfdatei.js'

/** Where the picture of a page comes from. */
export interface Bildquelle {
  /** Another one for each version. */
  version: string
  datei: Pdfdatei
  /** The page in this file, from 1. */
  seite: number
  /** Whether the version is finished: only then is known where everything stands. */
  fertig: boolean
}

/** A version that is shown now. */
interface Neues {
  /** Widths and heights of its pages, in points. */
  masse: { width: number; height: number }[]
  /** To be called when its pages are seen: what they have replaced is closed. */
  closeOld(): void
}

/** The finished version of the pages, and over it those pages of the next one that are printed first. */
export class Seitenversionen {
  #nummer = 0
  #fertig: Pdfdatei | undefined
  #vorab: { datei: Pdfdatei; von: number; nummer: number } | undefined
  #vorabnummer = 0

  /** The finished version that is shown or being opened; 0 before there is one. */
  get nummer(): number {
    return this.#nummer
  }

  /** The bookmarks of the finished version. */
  async listOutline(): Promise<Lesezeichen[]> {
    return (await this.#fertig?.listOutline()) ?? []
  }

  sourceOf(seite: number): Bildquelle | undefined {
    const vorab = this.#vorab
    if (vorab && seite >= vorab.von && seite < vorab.von + vorab.datei.anzahl)
      return {
        version: `vorab ${vorab.nummer}`,
        datei: vorab.datei,
        seite: seite - vorab.von + 1,
        fertig: false,
      }
    return this.#fertig && { version: String(this.#nummer), datei: this.#fertig, seite, fertig: true }
  }

  /** Opens a finished version; undefined where another one is wanted by then. */
  async open(url: string, nummer: number): Promise<Neues | undefined> {
    this.#nummer = nummer
    const datei = await Pdfdatei.open({ url })
    const masse = await datei.readSizes()
    if (nummer !== this.#nummer) {
      void datei.close()
      return undefined
    }
    const altes = [this.#fertig, this.#vorab?.datei]
    this.#fertig = datei
    this.#vorab = undefined
    this.#vorabnummer += 1
    return { masse, closeOld: () => closeAll(altes) }
  }

  /** Puts pages of the next version over the finished one; undefined where they come too late. */
  async openVorab({ von, pdf }: Vorabseiten): Promise<Pick<Neues, 'closeOld'> | undefined> {
    this.#vorabnummer += 1
    const nummer = this.#vorabnummer
    const datei = await Pdfdatei.open({ data: bytesOf(pdf) })
    if (nummer !== this.#vorabnummer || !this.#fertig) {
      void datei.close()
      return undefined
    }
    const altes = this.#vorab?.datei
    this.#vorab = { datei, von, nummer }
    return { closeOld: () => closeAll([altes]) }
  }

  /** The next version has come to nothing. */
  dropVorab(): Pick<Neues, 'closeOld'> {
    this.#vorabnummer += 1
    const altes = this.#vorab?.datei
    this.#vorab = undefined
    return { closeOld: () => closeAll([altes]) }
  }
}

/** The bytes of a text in Base64. */
function bytesOf(base64: string): Uint8Array {
  const text = atob(base64)
  const bytes = new Uint8Array(text.length)
  // A fifth of the time that `Uint8Array.from` takes.
  for (let index = 0; index < text.length; index++) bytes[index] = text.charCodeAt(index)
  return bytes
}

function closeAll(dateien: readonly (Pdfdatei | undefined)[]): void {
  for (const datei of dateien) void datei?.close()
}
