import type { FileChild } from 'docx'
import type { Stil } from '../styles/stil.js'
import { type FesterStil, stilOf } from '../styles/stile.js'
import { Nebeneinander } from '../tables/nebeneinander.js'
import { AccessibleTable } from '../tables/tabellen.js'
import { Absatz } from './absatz.js'
import { BIS_UNTER_DAS_BILD } from './bildbereiche.js'

/** Up to so many characters a paragraph is short, and up to so many of them in a row are kept. */
const KURZ = 180
const MEISTE_KURZE = 2

/**
 * What depends on the neighbour: Word gives tables no distance to what follows and joins two in a row, and a section cannot
 * end with one; columns would begin beside a portrait; the items of a list stand closer together than what follows; a motto closer
 * to its source.
 */
export function joinBlocks(ungebunden: readonly FileChild[]): FileChild[] {
  const bloecke = keepKurzes(ungebunden)
  return bloecke.flatMap((block, index) => {
    const [davor, danach] = [bloecke[index - 1], bloecke[index + 1]]
    if (isVorlage(block, 'Funktion') && danach === undefined)
      return [block.withHinten([BIS_UNTER_DAS_BILD]), new Absatz('Fuge', [])]
    const brauchtFuge = block instanceof AccessibleTable && (danach === undefined || danach instanceof AccessibleTable)
    const letztes = danach !== undefined && isVorlage(danach, 'ListBullet') && artOf(bloecke[index + 2]) !== 'liste'
    if (isVorlage(block, 'ListBullet') && letztes) return [block.withVorlage('ListBulletVorLetztem')]
    return brauchtFuge ? [block, new Absatz('Fuge', [])] : [adapt(block, davor, danach)]
  })
}

/** A heading with no more than a line or two before the next one goes with that to the next page: at the foot it would seem alone. */
function keepKurzes(bloecke: readonly FileChild[]): FileChild[] {
  const gehalten = [...bloecke]
  for (const anfang of bloecke.keys()) {
    if (!isUeberschrift(bloecke[anfang])) continue
    let ende = anfang + 1
    while (ende - anfang <= MEISTE_KURZE && isKurz(bloecke[ende])) ende += 1
    if (!isUeberschrift(bloecke[ende])) continue
    for (let stelle = anfang + 1; stelle < ende; stelle++) {
      const block = bloecke[stelle]
      const haltend = block instanceof Absatz ? stilOf(block.vorlage)?.vorUeberschrift : undefined
      if (block instanceof Absatz && haltend) gehalten[stelle] = block.withVorlage(haltend)
    }
  }
  return gehalten
}

function isUeberschrift(block: FileChild | undefined): boolean {
  return artOf(block) === 'ueberschrift'
}

function isKurz(block: FileChild | undefined): boolean {
  return block instanceof Absatz && stilOf(block.vorlage)?.vorUeberschrift !== undefined && block.laenge <= KURZ
}

function adapt(block: FileChild, davor: FileChild | undefined, danach: FileChild | undefined): FileChild {
  if (isVorlage(block, 'Motto') && isVorlage(danach, 'Mottoherkunft')) return block.withVorlage('MottoVorHerkunft')
  if (!isVorlage(block, 'Normal')) return block
  if ((davor instanceof AccessibleTable && !isAbgesetzt(davor)) || artOf(davor) === 'zellenliste')
    return block.withVorlage('NachTabelle')
  return artOf(davor) === 'liste' ? block.withVorlage('NachListe') : block
}

function isAbgesetzt(tafel: AccessibleTable): boolean {
  return tafel instanceof Nebeneinander && tafel.abgesetzt
}

function artOf(block: FileChild | undefined): Stil['art'] {
  return block instanceof Absatz ? stilOf(block.vorlage)?.art : undefined
}

function isVorlage(block: FileChild | undefined, vorlage: FesterStil): block is Absatz {
  return block instanceof Absatz && block.vorlage === vorlage
}
