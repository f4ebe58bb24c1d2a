import { areaWidth, printArea } from '../../../content/satzspiegel.js'
import { graphicUrl } from '../../../layout/charts/picture-urls.js'
import type { Dokument } from '../../../layout/document/dokument.js'

/**
 * The drawings with which chapters end, as grounds of empty boxes, so that they are no content: as wide as pictures of openings reach, cut
 * above where there is less room. `vignettes.ts` asks for how many there are and for the proportions of each.
 */
export function vignetteCss(dokument: Dokument): string {
  const { vignetten = [], pictures, gestaltung } = dokument
  if (vignetten.length === 0) return ''
  const { seite, druck, auftaktbild } = gestaltung
  const { left, right } = printArea(seite, druck.anschnitt)
  const width =
    areaWidth(seite) +
    (auftaktbild.reicht === 'beidseitig' ? left : 0) +
    (auftaktbild.reicht === 'satzspiegel' ? 0 : right)
  const each = vignetten.map((key, index) => {
    const { breite = 1, hoehe = 1 } = pictures.get(key) ?? {}
    return `.vignette[data-vignette="${index + 1}"] { --verhaeltnis: ${breite / hoehe}; background-image: url("${graphicUrl(dokument, key).src}") }`
  })
  return `html { --vignetten: ${vignetten.length} }
.vignette { position: absolute; width: ${width}mm; margin-left: calc(-1 * var(--aushang) - var(--auftaktbild-links)); background: 50% 100% / cover no-repeat }
${each.join('\n')}`
}
