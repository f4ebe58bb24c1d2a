import type { Programm } from '../../content/programm/programm.js'
import { wertUngueltig } from '../../content/yaml/regeln.js'
import type { Meldungen } from '../../message.js'
import type { Feldmass, Gestaltung } from '../design/gestaltung.js'

/** What logos side by side leave each other, in millimetres. */
const LUECKE = 9

/**
 * Where the logos of the bodies that carry the Jobcenter stand on the cover, in millimetres on the paper, in the order in which the
 * programme names them. A design without room for them is reported where the first is named.
 */
export function placeTraegerlogos(
  { titelseite, bilder, jobcenter, ort }: Programm,
  gestaltung: Gestaltung,
  meldungen: Meldungen,
): Feldmass[] {
  const logos = titelseite.traegerlogos.flatMap(({ pfad }) => bilder.get(pfad) ?? [])
  if (logos.length === 0) return []
  const feld = gestaltung.titelseite.traegerlogos
  if (feld && logos.length === 2 && jobcenter.traeger.length === 2)
    return placeBelowNames(feld, gestaltung.titelseite.bloecke.traeger, logos)
  if (feld) return placeLogos(feld, logos)
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
  feld: Feldmass,
  { links, breite }: Pick<Feldmass, 'links' | 'breite'>,
  logos: readonly { breite: number; hoehe: number }[],
): Feldmass[] {
  const placed = placeLogos(feld, logos)
  const below = placed.map((stelle, index) => ({ ...stelle, links: links + (index * breite) / 2 }))
  const fits = below.every((stelle) => stelle.breite + LUECKE <= breite / 2)
  return fits && below.every((stelle) => stelle.links + stelle.breite <= feld.links + feld.breite) ? below : placed
}

/**
 * Pictures side by side from the left edge of a field, each on its middle: as large as the field allows, all of the same area, so that
 * a wide one is no louder than a square one.
 */
export function placeLogos(feld: Feldmass, bilder: readonly { breite: number; hoehe: number }[]): Feldmass[] {
  const luecke = Math.min(LUECKE, feld.breite / (2 * bilder.length))
  const formen = bilder.map(({ breite, hoehe }) => Math.sqrt(breite / hoehe))
  const summe = formen.reduce((bisher, form) => bisher + form, 0)
  const platz = feld.breite - luecke * (bilder.length - 1)
  const massstab = Math.min(platz / summe, ...formen.map((form) => feld.hoehe * form))
  let { links } = feld
  return formen.map((form) => {
    const [breite, hoehe] = [form * massstab, massstab / form]
    const stelle = { links, oben: feld.oben + (feld.hoehe - hoehe) / 2, breite, hoehe }
    links += breite + luecke
    return stelle
  })
}
