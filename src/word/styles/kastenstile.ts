import type { Stil } from './stil.js'

/** Levels of lists in boxes. */
type Zusatz = '' | '2'
type Schliessend<Id extends string> = Id | `${Id}Ende`
/** The ids of the styles of one box. */
type Stilids<Id extends string> =
  | `${Id}titel`
  | `${Id}Unterschrift`
  | Schliessend<Id | `${Id}${'Punkt' | 'Nummer'}${Zusatz}`>

type Kastenstil<Id extends string> = Pick<Stil, 'name' | 'selten'> & {
  basis?: Stilids<Id>
  folgt?: Stilids<Id> | 'Normal'
  ende?: Stilids<Id>
}

/** Names the styles of a box by what they are for: its title, its text, who signs, its lists level by level. */
export function familieOf<const Id extends string>(id: Id) {
  return {
    titel: `${id}titel`,
    text: id,
    unterschrift: `${id}Unterschrift`,
    punkt: [`${id}Punkt`, `${id}Punkt2`],
    nummer: [`${id}Nummer`, `${id}Nummer2`],
  } as const
}

function createStile<const Id extends string>(id: Id, name: string) {
  const { titel, text, unterschrift, punkt, nummer } = familieOf(id)
  const mitEnde = (eine: string, klartext: string): [string, Stil][] => [
    [eine, { name: klartext, ende: `${eine}Ende` }],
    [`${eine}Ende`, { name: `${klartext} Ende`, basis: eine, folgt: 'Normal', selten: true }],
  ]
  const listen = [0, 1].flatMap((stufe) => {
    const zusatz = stufe === 0 ? '' : ` ${stufe + 1}`
    return [
      ...mitEnde(punkt[stufe] ?? '', `${name} Aufzählungszeichen${zusatz}`),
      ...mitEnde(nummer[stufe] ?? '', `${name} Listennummer${zusatz}`),
    ]
  })
  const stile: [string, Stil][] = [
    [titel, { name: `${name}titel`, folgt: text }],
    ...mitEnde(text, name),
    [unterschrift, { name: `${name} Unterschrift`, selten: true }],
    ...listen,
  ]
  // The keys are those that `familieOf` names, which no type of an object made of entries can say.
  return Object.fromEntries(stile) as Record<Stilids<Id>, Kastenstil<Id>>
}

/** The styles of all boxes. */
export const KASTENSTILE = {
  ...createStile('Fazit', 'Fazit'),
  ...createStile('Definitionskasten', 'Definition'),
  ...createStile('Infokasten', 'Info'),
  ...createStile('LeichteSprache', 'Leichte Sprache'),
  ...createStile('Credo', 'Credo'),
  ...createStile('Schlusserklaerung', 'Schlusserklärung'),
}

type Kastenstilid = keyof typeof KASTENSTILE

/** The styles of a box, whichever it is. */
export interface Kastenstile {
  titel: Kastenstilid
  text: Kastenstilid
  unterschrift: Kastenstilid
  punkt: readonly Kastenstilid[]
  nummer: readonly Kastenstilid[]
}
