import type { Gestaltung } from '../../../layout/design/gestaltung.js'
import type { StyleFormat } from '../looks/style.js'

/** By what paragraphs and points are set closer that win a page; as in print, so little that nobody sees it. */
const TIGHT = { distance: 0.75, line: 0.945 }
/** What of the distances around the end of a letter is shared out anyway. */
const LETTER = 0.8

/** The closer fellows of paragraphs and points: their distances above (where they have one) and below, and their lines. */
export function engevorlagen({ groessen, abstaende }: Gestaltung): StyleFormat[] {
  const { absatz, block } = abstaende
  const close = (id: StyleFormat['id'], { before, after }: { before?: number; after: number }): StyleFormat => ({
    id,
    paragraph: {
      ...(before !== undefined && { before: before * TIGHT.distance }),
      after: after * TIGHT.distance,
      line: groessen.zeilenhoehe * TIGHT.line,
    },
  })
  return [
    close('NormalEng', { after: absatz }),
    close('NormalNebenRandEng', { after: absatz }),
    close('NachTabelleEng', { before: block, after: absatz }),
    close('NachListeEng', { before: absatz, after: absatz }),
    close('HinfuehrungEng', { after: absatz }),
    close('HinfuehrungNachListeEng', { before: absatz, after: absatz }),
    close('ErklaerungEng', { after: absatz }),
    close('AnredeEng', { after: absatz }),
    close('GrussEng', { before: block * LETTER, after: block * LETTER }),
    close('UnterschriftEng', { before: block * LETTER * 2, after: block * LETTER }),
    ...(['ListBulletEng', 'ListBulletVorLetztemEng', 'ListNumberEng', 'ListBullet2Eng'] as const).map((id) =>
      close(id, { after: absatz * 0.5 }),
    ),
  ]
}
