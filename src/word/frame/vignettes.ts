import type { Dokument, Picture } from '../../layout/document/dokument.js'
import { vignetteField } from '../../layout/vignettes.js'
import type { OpcPackage } from '../package/package.js'
import { PLACE } from '../pages/vignettes.js'
import { emuFromMm } from '../units.js'
import { findElements } from '../xml/find.js'
import { createOrnament, IMAGE, nameVignette, positionOf } from './behind-text.js'

const MAIN = 'word/document.xml'
const EMU_PER_PT = 12_700
/** Above the ids of all drawings but watermarks. */
const FIRST_ID = 80_001
/** The whole of a picture, as its cuts are counted. */
const WHOLE = 100_000

/**
 * Completes the drawings at ends of chapters whose places are kept (`pages/vignettes.ts`).
 * @param render paints what stands for a picture in programs that know no SVG, and photos that are turned upright
 */
export async function hangVignettes(
  pkg: OpcPackage,
  { gestaltung, vignetten = [], pictures }: Dokument,
  render: (picture: Picture) => Promise<Uint8Array | undefined>,
): Promise<void> {
  const places = findElements(pkg.xml(MAIN), 'w:drawing').filter(({ attributes }) => attributes[PLACE] !== undefined)
  const { width, outdent } = vignetteField(gestaltung)
  const added = new Set<string>()
  const relate = (name: string, kind: 'svg' | 'png' | 'jpeg', bytes: Uint8Array): string => {
    const id = `rIdVignette${name}${kind}`
    if (added.has(id)) return id
    added.add(id)
    pkg.put(`word/media/vignette${name}.${kind}`, bytes)
    pkg.addExtension(kind, kind === 'svg' ? 'image/svg+xml' : `image/${kind}`)
    pkg.addRelation(MAIN, { Id: id, Type: IMAGE, Target: `media/vignette${name}.${kind}` })
    return id
  }
  for (const [index, place] of places.entries()) {
    const { [PLACE]: number = '', height = '0', foot = '0' } = place.attributes
    const key = vignetten[Number(number) - 1] ?? ''
    const picture = pictures.get(key)
    if (!picture) throw new Error(`Die Vignette „${key}“ fehlt im Dokument`)
    const raster = await render(picture)
    const size = { cx: emuFromMm(width), cy: Math.round(Number(height) * EMU_PER_PT) }
    const whole = (size.cx * picture.hoehe) / picture.breite
    place.attributes = {}
    place.children = [
      createOrnament({
        id: FIRST_ID + index,
        name: nameVignette(index + 1),
        size,
        position: [
          positionOf('H', 'margin', -emuFromMm(outdent)),
          positionOf('V', 'page', Math.round(Number(foot) * EMU_PER_PT) - size.cy),
        ],
        ...('svg' in picture
          ? {
              picture: relate(number, 'png', raster ?? new Uint8Array()),
              svg: relate(number, 'svg', new TextEncoder().encode(picture.svg)),
            }
          : { picture: relate(number, picture.art, raster ?? picture.bytes) }),
        cut: Math.max(0, Math.round((1 - size.cy / whole) * WHOLE)),
      }),
    ]
  }
}
