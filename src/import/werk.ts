import { kennungVon } from '../content/kennung.js'
import { hashOf } from '../files/record.js'

/** One thing that is otherwise in the programme than in the file: where, and what to do. German. */
export interface Importhinweis {
  ort: string
  text: string
}

/** The programme that is being written: its files, the names that are taken, and what there is to say of it. */
export class Importwerk {
  readonly dateien = new Map<string, string | Uint8Array>()
  readonly hinweise: Importhinweis[] = []
  readonly #namen = new Set<string>()
  readonly #bilder = new Map<string, string>()

  tell(ort: string, text: string): void {
    this.hinweise.push({ ort, text })
  }

  /** A name made of words that no other file or block has. */
  nameFor(art: 'tab' | 'abb' | 'daten' | 'abschnitt' | 'bild', worte: string): string {
    const stamm = shortened(kennungVon(worte.replace(/\(.*?\)/g, '')))
    const vorne = art === 'tab' || art === 'abb' ? `${art}-` : ''
    const raum = vorne ? 'kennung' : art
    let name = `${vorne}${stamm}`
    for (let nummer = 2; this.#namen.has(`${raum} ${name}`); nummer++) name = `${vorne}${stamm}-${nummer}`
    this.#namen.add(`${raum} ${name}`)
    return name
  }

  /** Keeps a picture once, however often it stands; undefined where it is in a format that no browser shows. */
  keepBild(bytes: Uint8Array, worte: string): string | undefined {
    const endung = endingOf(bytes)
    if (endung === undefined) return undefined
    const hash = hashOf(bytes)
    const bekannt = this.#bilder.get(hash)
    if (bekannt) return bekannt
    const pfad = `bilder/${this.nameFor('bild', worte)}.${endung}`
    this.#bilder.set(hash, pfad)
    this.dateien.set(pfad, bytes)
    return pfad
  }
}

/** The first words of an id, as many as make a name that one can read. */
function shortened(kennung: string): string {
  const [erstes = '', ...rest] = kennung.split('-')
  return (
    rest
      .reduce((name, wort) => (name.length + wort.length < LAENGSTER ? `${name}-${wort}` : `${name} `), erstes)
      .split(' ')[0] ?? erstes
  )
}

const LAENGSTER = 36

function endingOf(bytes: Uint8Array): string | undefined {
  const anfang = Buffer.from(bytes.subarray(0, 4)).toString('hex')
  if (anfang === '89504e47') return 'png'
  if (anfang.startsWith('ffd8ff')) return 'jpg'
  return /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)?(?:<!DOCTYPE[^>]*>\s*)?<svg\b/.test(
    Buffer.from(bytes.subarray(0, 1000)).toString('utf8'),
  )
    ? 'svg'
    : undefined
}
