import type { Programm } from '../../content/programm/programm.js'
import type { Gestaltung } from '../design/gestaltung.js'

/** How much larger the detail is than the picture, and where in that its middle lies: below the horizon, where landscapes have their nearest things. */
const DETAIL = { enlarged: 2.2, right: 0.7, down: 0.62 }

/**
 * A detail of the programme's own picture, for the page inside the cover: two programmes of one design have two pages there. Undefined
 * where the design does not want it or the picture is no drawing, which could not be enlarged.
 */
export function detailOfCover(
  { titelseite: { bild }, bilder }: Programm,
  { innenseite }: Gestaltung,
): string | undefined {
  const picture = bild && innenseite.ausschnitt ? bilder.get(bild.pfad) : undefined
  if (picture?.art !== 'svg') return undefined
  const svg = new TextDecoder().decode(picture.bytes)
  const [root = ''] = /<svg\b[^>]*>/.exec(svg) ?? []
  const [left = 0, top = 0, width = picture.breite, height = picture.hoehe] = (
    /\sviewBox\s*=\s*["']([^"']*)["']/.exec(root)?.[1] ?? ''
  )
    .split(/[\s,]+/)
    .filter((number) => number !== '')
    .map(Number)
  const [cutWidth, cutHeight] = [width / DETAIL.enlarged, height / DETAIL.enlarged]
  const cut = [
    left + DETAIL.right * width - cutWidth / 2,
    top + DETAIL.down * height - cutHeight / 2,
    cutWidth,
    cutHeight,
  ]
  const plain = root.replace(/\sviewBox\s*=\s*["'][^"']*["']/, '')
  return svg.replace(root, () => plain.replace('<svg', `<svg viewBox="${cut.map((one) => one.toFixed(1)).join(' ')}"`))
}
