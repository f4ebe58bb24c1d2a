import { graphicUrl } from '../../../layout/charts/picture-urls.js'
import type { Dokument } from '../../../layout/document/dokument.js'
import { VIGNETTE, vignetteField } from '../../../layout/vignettes.js'

const PX_PER_MM = 96 / 25.4

/**
 * The drawings with which chapters end, as grounds of empty boxes, so that they are no content; cut above where there is less room.
 * `vignettes.ts` asks for how many there are, for the proportions of each and for what is theirs of a page.
 */
export function vignetteCss(dokument: Dokument): string {
  const { vignetten = [], pictures, gestaltung } = dokument
  if (vignetten.length === 0) return ''
  const { width, outdent } = vignetteField(gestaltung, gestaltung.druck.anschnitt)
  const { free, gap, aboveNotes, kept } = VIGNETTE
  const each = vignetten.map((key, index) => {
    const { breite = 1, hoehe = 1 } = pictures.get(key) ?? {}
    return `.vignette[data-vignette="${index + 1}"] { --verhaeltnis: ${breite / hoehe}; background-image: url("${graphicUrl(dokument, key).src}") }`
  })
  return `html { --vignetten: ${vignetten.length}; --vignettenraum: ${free}; --vignettenabstand: ${gap * PX_PER_MM}; --vignettennoten: ${aboveNotes * PX_PER_MM}; --vignettenrest: ${kept} }
.vignette { position: absolute; width: ${width}mm; margin-left: -${outdent}mm; background: 50% 100% / cover no-repeat }
${each.join('\n')}`
}
