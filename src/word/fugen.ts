import type { FileChild } from 'docx'
import { Absatz } from './absatz.js'
import { Tabelle } from './tabellen.js'

/**
 * What depends on the neighbour: Word gives tables no distance to what follows and joins two in a row, and a section cannot
 * end with one; the items of a list stand closer together than what follows; a motto closer to its source.
 */
export function joinBlocks(bloecke: readonly FileChild[]): FileChild[] {
  return bloecke.flatMap((block, index) => {
    const [davor, danach] = [bloecke[index - 1], bloecke[index + 1]]
    const brauchtFuge = block instanceof Tabelle && (danach === undefined || danach instanceof Tabelle)
    return brauchtFuge ? [block, new Absatz('Fuge', [])] : [adapt(block, davor, danach)]
  })
}

function adapt(block: FileChild, davor: FileChild | undefined, danach: FileChild | undefined): FileChild {
  if (isVorlage(block, 'Motto') && isVorlage(danach, 'Mottoherkunft')) return block.withVorlage('MottoVorHerkunft')
  if (!isVorlage(block, 'Normal')) return block
  if (davor instanceof Tabelle || (davor instanceof Absatz && davor.vorlage.startsWith('Tabellenpunkt')))
    return block.withVorlage('NachTabelle')
  return davor instanceof Absatz && davor.vorlage.startsWith('List') ? block.withVorlage('NachListe') : block
}

function isVorlage(block: FileChild | undefined, vorlage: string): block is Absatz {
  return block instanceof Absatz && block.vorlage === vorlage
}
