import { resolve } from 'node:path'
import type { TemplateFile } from '../../word/wordvorlage/read.js'
import { GebrauchsFehler } from '../terminal/usage.js'

/** @throws GebrauchsFehler where the file is no template that can be used */
export async function readVorlage(datei: string, cwd: string): Promise<TemplateFile> {
  const { readTemplateFile, WordvorlageFault } = await import('../../word/wordvorlage/read.js')
  try {
    return readTemplateFile(resolve(cwd, datei), datei)
  } catch (fehler) {
    if (fehler instanceof WordvorlageFault) throw new GebrauchsFehler(fehler.message, fehler.rat)
    throw fehler
  }
}
