import { hostname, userInfo } from 'node:os'
import { join } from 'node:path'
import { leaveSign, readSigns } from '../files/replace.js'

/** A sign this old is from one who has gone without taking it away. */
const VERALTET_MS = 45_000
const ERNEUT_MS = 15_000

/** Tells others on the same Arbeitsordner, by a hidden file in the programme's folder, that it is open here, and who else has it open. */
export class Anwesenheit {
  readonly #ordner: string
  readonly #name = `${hostname()}-${process.pid}.json`
  readonly #zeit: NodeJS.Timeout
  #andere: string[] = []

  /** @param onChange called when others have come or gone */
  constructor(
    wurzel: string,
    programm: string,
    private readonly now: () => Date,
    private readonly onChange: () => void,
  ) {
    this.#ordner = join(wurzel, 'content', programm, '.werkstatt')
    this.#look()
    this.#zeit = setInterval(() => this.#look(), ERNEUT_MS)
  }

  /** "NAME auf RECHNER" of each of the others. */
  get andere(): readonly string[] {
    return this.#andere
  }

  /** Looks at once, as when a page is opened. */
  look(): void {
    this.#look()
  }

  close(): void {
    clearInterval(this.#zeit)
    leaveSign(this.#ordner, this.#name, undefined)
  }

  #look(): void {
    const jetzt = this.now().getTime()
    leaveSign(this.#ordner, this.#name, JSON.stringify({ wer: nameOfUser(), rechner: hostname(), zeit: jetzt }))
    const andere = [...readSigns(this.#ordner)].flatMap(([name, text]) => {
      const zeichen = parse(text)
      if (name === this.#name || !zeichen) return []
      if (jetzt - zeichen.zeit < VERALTET_MS) return [`${zeichen.wer} auf ${zeichen.rechner}`]
      leaveSign(this.#ordner, name, undefined)
      return []
    })
    if (andere.join() === this.#andere.join()) return
    this.#andere = andere
    this.onChange()
  }
}

function parse(text: string): { wer: string; rechner: string; zeit: number } | undefined {
  try {
    const zeichen = JSON.parse(text) as Partial<{ wer: string; rechner: string; zeit: number }>
    const { wer, rechner, zeit } = zeichen
    return typeof wer === 'string' && typeof rechner === 'string' && typeof zeit === 'number'
      ? { wer, rechner, zeit }
      : undefined
  } catch {
    return undefined
  }
}

function nameOfUser(): string {
  try {
    return userInfo().username
  } catch {
    return 'jemand'
  }
}
