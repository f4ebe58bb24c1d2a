import type { ParagraphStyle } from './paragraph-style.js'

/** Levels of lists in boxes. */
type Suffix = '' | '2'
type Closable<Id extends string> = Id | `${Id}Ende`
/** The ids of the styles of one box. */
type BoxStyleIds<Id extends string> =
  | `${Id}titel`
  | `${Id}Unterschrift`
  | Closable<Id | `${Id}${'Punkt' | 'Nummer'}${Suffix}`>

type BoxStyle<Id extends string> = Pick<ParagraphStyle, 'name' | 'rare'> & {
  basedOn?: BoxStyleIds<Id>
  next?: BoxStyleIds<Id> | 'Normal'
  end?: BoxStyleIds<Id>
}

/** Names the styles of a box by what they are for: its title, its text, who signs, its lists level by level. */
export function familyOf<const Id extends string>(id: Id) {
  return {
    title: `${id}titel`,
    text: id,
    signature: `${id}Unterschrift`,
    punkt: [`${id}Punkt`, `${id}Punkt2`],
    nummer: [`${id}Nummer`, `${id}Nummer2`],
  } as const
}

function createStyles<const Id extends string>(id: Id, name: string) {
  const { title, text, signature, punkt, nummer } = familyOf(id)
  const withEnd = (one: string, plain: string): [string, ParagraphStyle][] => [
    [one, { name: plain, end: `${one}Ende` }],
    [`${one}Ende`, { name: `${plain} Ende`, basedOn: one, next: 'Normal', rare: true }],
  ]
  const lists = [0, 1].flatMap((level) => {
    const extra = level === 0 ? '' : ` ${level + 1}`
    return [
      ...withEnd(punkt[level] ?? '', `${name} Aufzählungszeichen${extra}`),
      ...withEnd(nummer[level] ?? '', `${name} Listennummer${extra}`),
    ]
  })
  const styles: [string, ParagraphStyle][] = [
    [title, { name: `${name}titel`, next: text }],
    ...withEnd(text, name),
    [signature, { name: `${name} Unterschrift`, rare: true }],
    ...lists,
  ]
  // The keys are those that `familyOf` names, which no type of an object made of entries can say.
  return Object.fromEntries(styles) as Record<BoxStyleIds<Id>, BoxStyle<Id>>
}

/** The styles of all boxes. */
export const BOX_STYLES = {
  ...createStyles('Fazit', 'Fazit'),
  ...createStyles('Definitionskasten', 'Definition'),
  ...createStyles('Infokasten', 'Info'),
  ...createStyles('LeichteSprache', 'Leichte Sprache'),
  ...createStyles('Credo', 'Credo'),
  ...createStyles('Schlusserklaerung', 'Schlusserklärung'),
}

type BoxStyleId = keyof typeof BOX_STYLES

/** The styles of a box, whichever it is. */
export interface BoxStyles {
  title: BoxStyleId
  text: BoxStyleId
  signature: BoxStyleId
  punkt: readonly BoxStyleId[]
  nummer: readonly BoxStyleId[]
}
