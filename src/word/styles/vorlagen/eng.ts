import type { Gestaltung } from '../../../layout/design/gestaltung.js'
import type { Vorlagenformat } from './vorlage.js'

/** By what paragraphs and points are set closer that win a page. */
const ENG = { abstand: 0.6, zeile: 0.94 }

/** The closer fellows of paragraphs and points: their distances above (where they have one) and below, and their lines. */
export function engevorlagen({ groessen, abstaende }: Gestaltung): Vorlagenformat[] {
  const { absatz, block } = abstaende
  const close = (id: Vorlagenformat['id'], { vor, nach }: { vor?: number; nach: number }): Vorlagenformat => ({
    id,
    absatz: {
      ...(vor !== undefined && { vor: vor * ENG.abstand }),
      nach: nach * ENG.abstand,
      zeile: groessen.zeilenhoehe * ENG.zeile,
    },
  })
  return [
    close('NormalEng', { nach: absatz }),
    close('NachTabelleEng', { vor: block, nach: absatz }),
    close('NachListeEng', { vor: absatz, nach: absatz }),
    close('ErklaerungEng', { nach: absatz }),
    close('AnredeEng', { nach: absatz }),
    close('GrussEng', { vor: block, nach: block }),
    close('UnterschriftEng', { vor: block * 2, nach: block }),
    ...(['ListBulletEng', 'ListNumberEng', 'ListBullet2Eng'] as const).map((id) => close(id, { nach: absatz * 0.5 })),
  ]
}
