import type { Programm } from '../../content/programm/programm.js'
import { wertUngueltig } from '../../content/yaml/regeln.js'
import type { Meldungen } from '../../message.js'
import type { BoxSize, Gestaltung } from '../design/gestaltung.js'

/** What logos side by side leave each other, in millimetres. */
const GAP = 9

/**
 * Where the logos of the bodies that carry the Jobcenter stand on the cover, in millimetres on the paper, in the order in which the
 * programme names them. A design without room for them is reported where the first is named.
 */
export function placeTraegerlogos(
  { titelseite, bilder, jobcenter, ort }: Programm,
  gestaltung: Gestaltung,
  meldungen: Meldungen,
): BoxSize[] {
  const logos = titelseite.traegerlogos.flatMap(({ pfad }) => bilder.get(pfad) ?? [])
  if (logos.length === 0) return []
  const field = gestaltung.titelseite.traegerlogos
  if (field && logos.length === 2 && jobcenter.traeger.length === 2)
    return placeBelowNames(field, gestaltung.titelseite.bloecke.traeger, logos)
  if (field) return placeLogos(field, logos)
  meldungen.melde(
    wertUngueltig,
    ort(['titelseite', 'traegerlogos']),
    `Die Gestaltung „${gestaltung.id}“ hat auf der Titelseite keinen Platz für Logos der Träger.`,
    'In ihrer gestaltung.yaml unter titelseite ergänzen: traegerlogos: { links: 28, oben: 272, breite: 155, hoehe: 14 }',
  )
  return []
}

/** Two logos of two bodies stand below their names, as far as the field reaches. */
function placeBelowNames(
  field: BoxSize,
  { links, breite }: Pick<BoxSize, 'links' | 'breite'>,
  logos: readonly { breite: number; hoehe: number }[],
): BoxSize[] {
  const placed = placeLogos(field, logos)
  const below = placed.map((position, index) => ({ ...position, links: links + (index * breite) / 2 }))
  const fits = below.every((position) => position.breite + GAP <= breite / 2)
  return fits && below.every((position) => position.links + position.breite <= field.links + field.breite)
    ? below
    : placed
}

/**
 * Pictures side by side from the left edge of a field, each on its middle: as large as the field allows, all of the same area, so that
 * a wide one is no louder than a square one.
 */
export function placeLogos(field: BoxSize, images: readonly { breite: number; hoehe: number }[]): BoxSize[] {
  const gap = Math.min(GAP, field.breite / (2 * images.length))
  const forms = images.map(({ breite, hoehe }) => Math.sqrt(breite / hoehe))
  const sum = forms.reduce((before, form) => before + form, 0)
  const room = field.breite - gap * (images.length - 1)
  const massstab = Math.min(room / sum, ...forms.map((form) => field.hoehe * form))
  let { links } = field
  return forms.map((form) => {
    const [width, height] = [form * massstab, massstab / form]
    const position = { links, oben: field.oben + (field.hoehe - height) / 2, breite: width, hoehe: height }
    links += width + gap
    return position
  })
}
