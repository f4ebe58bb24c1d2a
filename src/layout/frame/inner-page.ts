import type { Programm } from '../../content/programm/programm.js'
import { footMargin } from '../../content/satzspiegel.js'
import type { BoxSize, Gestaltung } from '../design/gestaltung.js'
import { fitSvg, svgUrl } from './cover.js'

const PAPER = { width: 210, height: 297 }

/** The field at the head of the page of the Impressum: as wide as the page is printed on. Undefined where the design has none. */
export function innerField({ innenseite, seite }: Gestaltung): BoxSize | undefined {
  if (innenseite.flaeche === 'keine') return undefined
  const bleeds = seite.randabfallend === true && !seite.spiegeln
  const [left, right] = bleeds ? [0, 0] : [seite.links, seite.rechts]
  return { links: left, oben: 0, breite: PAPER.width - left - right, hoehe: innenseite.hoehe }
}

/** The same in print: it gives way where the Impressum is long. The page begins at the paper's edge, its foot stays where it is. */
export function innerPageCss(gestaltung: Gestaltung): string {
  const field = innerField(gestaltung)
  const { innenseite, innengrafik, farben, seite, druck } = gestaltung
  if (!field || innenseite.flaeche === 'keine') return ''
  const { anschnitt } = druck
  const size = { links: 0, oben: 0, breite: field.breite + 2 * anschnitt, hoehe: field.hoehe + anschnitt }
  const picture = innengrafik
    ? `${svgUrl(fitSvg(innengrafik, { ...size, breite: size.breite * MM, hoehe: size.hoehe * MM }))} 0 0 / ${size.breite}mm ${size.hoehe}mm no-repeat `
    : ''
  return `@page impressum { margin-top: 0 }
.impressum { height: ${PAPER.height + anschnitt - footMargin(seite) - 1}mm }
.impressum::before { content: ""; flex: 0 1 ${size.hoehe}mm; min-height: ${Math.max(0, seite.oben - ABOVE_IMPRINT)}mm; margin: 0 calc(-1 * var(--bis-rechts)) auto calc(-1 * var(--bis-links)); background: ${picture}${farben[innenseite.flaeche]} }
.impressumtitel { margin-top: ${ABOVE_IMPRINT}mm }`
}

const MM = 96 / 25.4
/** Between the field and the Impressum at least, in millimetres. */
export const ABOVE_IMPRINT = 12

/**
 * How much larger the detail is than the picture, and where in that its middle lies: near the foot, where landscapes have ground and water and
 * nothing that would be cut.
 */
const DETAIL = { enlarged: 3.2, right: 0.7, down: 0.82 }

/** What the programme shows above its Impressum: a drawing of its own or, where the design wants it, a detail of its title picture. */
export function innerGraphicOf(programm: Programm, gestaltung: Gestaltung): string | undefined {
  const { titelseite, bilder } = programm
  const own = titelseite.innenbild === undefined ? undefined : bilder.get(titelseite.innenbild)
  return own ? new TextDecoder().decode(own.bytes) : detailOfCover(programm, gestaltung)
}

/** A detail of the title picture: two programmes of one design have two pages there. Undefined where it is no drawing, which could not be enlarged. */
function detailOfCover({ titelseite: { bild }, bilder }: Programm, { innenseite }: Gestaltung): string | undefined {
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
