import { geschlechtOf, isBenannteSumme, isGesamt, isUnteilbar, isVeraenderung } from './namen.js'
import type { Raster, Reihe } from './raster.js'
import { findZerlegungen } from './zerlegung.js'

/** A whole and what should add up to it. */
export interface Aufteilung {
  ganzes: Reihe
  teile: Reihe[]
  /**
   * `genau`: women and men are all there are. `vermutet`: the total of a table, if its parts are what stands beside it.
   * `hoechstens`: the parts may be a selection, but cannot be more than the whole.
   */
  art: 'genau' | 'vermutet' | 'hoechstens'
}

/** Every whole of a sheet with its parts, by the author's `davon` and `darunter` and by the names of totals. */
export function findAufteilungen(raster: Raster): Aufteilung[] {
  return [...byDavon(raster), ...byName(raster), ...bySex(raster)].filter(
    ({ ganzes }) => !isUnteilbar(ganzes.name) && !isVeraenderung(ganzes.name),
  )
}

function byDavon({ reihen }: Raster): Aufteilung[] {
  const nachKennung = new Map(reihen.map((reihe) => [reihe.id, reihe]))
  const gruppen = new Map<string, Aufteilung>()
  const auswahl: Aufteilung[] = []
  for (const reihe of reihen) {
    const ganzes = nachKennung.get(reihe.davon ?? reihe.darunter ?? '')
    if (!ganzes) continue
    if (reihe.darunter !== undefined) auswahl.push({ ganzes, teile: [reihe], art: 'hoechstens' })
    // A heading between rows begins another division of the same whole.
    const schluessel = `${reihe.davon ?? reihe.darunter} ${reihe.block}`
    const gruppe = gruppen.get(schluessel) ?? { ganzes, teile: [], art: 'hoechstens' }
    gruppe.teile.push(reihe)
    gruppen.set(schluessel, gruppe)
  }
  const davon = [...gruppen.values()].flatMap(({ ganzes, teile }): Aufteilung[] => {
    // `vollstaendig` is compared while computing.
    if (ganzes.vollstaendig || teile.some(({ vollstaendig }) => vollstaendig)) return []
    const nurDavon = teile.every((teil) => teil.davon !== undefined)
    const [zerlegung] = findZerlegungen(teile.map(({ name }) => name)).filter(({ art }) => art === 'geschlecht')
    if (!zerlegung) return nurDavon ? [{ ganzes, teile, art: 'hoechstens' }] : []
    const genau: Aufteilung = { ganzes, teile: zerlegung.teile.map((index) => teile[index] as Reihe), art: 'genau' }
    const uebrige = teile.filter((_, index) => !zerlegung.teile.includes(index))
    return uebrige.length > 1 && nurDavon ? [genau, { ganzes, teile: uebrige, art: 'hoechstens' }] : [genau]
  })
  return [...davon, ...auswahl]
}

/** Totals known by their name alone: parts are the rows above it up to the last total, or those below a total that leads. */
function byName({ art, reihen }: Raster): Aufteilung[] {
  const aufteilungen: Aufteilung[] = []
  const flache = reihen.filter((reihe) => reihe.stufe === 0 && (art === 'zeilen' || !isVeraenderung(reihe.name)))
  let offene: Reihe[] = []
  let fuehrend: Reihe | undefined
  const close = (): void => {
    if (fuehrend && offene.length > 1) aufteilungen.push(...divided(fuehrend, offene))
    offene = []
    fuehrend = undefined
  }
  for (const [index, reihe] of flache.entries()) {
    if (index > 0 && reihe.block !== flache[index - 1]?.block) close()
    // A total with a name of its own is that of what stands above it; at the head of a list it is often one of another.
    const benannt = isBenannteSumme(reihe.eigenname) && offene.length > 1 && !fuehrend
    if (!(isGesamt(reihe.eigenname) || benannt) || reihe.vollstaendig) offene.push(reihe)
    else if (offene.length > 1 && !fuehrend) {
      aufteilungen.push(...divided(reihe, offene))
      offene = []
    } else if (offene.length === 0) {
      fuehrend = reihe
    } else {
      close()
      fuehrend = reihe
    }
  }
  close()
  return aufteilungen
}

/** A count with women and men right below it, whatever it is called. */
function bySex({ art, reihen }: Raster): Aufteilung[] {
  if (art === 'spalten') return []
  const flache = reihen.filter(({ stufe }) => stufe === 0)
  return flache.flatMap((ganzes, stelle): Aufteilung[] => {
    const [a, b] = flache.slice(stelle + 1, stelle + 3)
    if (!a || !b || geschlechtOf(ganzes.eigenname) || isGesamt(ganzes.eigenname) || a.block !== ganzes.block) return []
    const [x, y] = [geschlechtOf(a.eigenname), geschlechtOf(b.eigenname)]
    const beide = (x === 'frauen' && y === 'maenner') || (x === 'maenner' && y === 'frauen')
    return beide && b.block === ganzes.block ? [{ ganzes, teile: [a, b], art: 'vermutet' }] : []
  })
}

/** In a list of several divisions (by sex, by age, …) only women and men are sure to be one. */
function divided(ganzes: Reihe, teile: Reihe[]): Aufteilung[] {
  const [zerlegung] = findZerlegungen(teile.map(({ eigenname }) => eigenname)).filter(({ art }) => art === 'geschlecht')
  if (!zerlegung) return [{ ganzes, teile, art: 'vermutet' }]
  return [{ ganzes, teile: zerlegung.teile.map((index) => teile[index] as Reihe), art: 'vermutet' }]
}
