import type { Ort } from '../../message.js'

/** Where what is wrong with a programme as a whole is told: at the head of its programm.yaml. */
export function ortOfProgramm(programm: string): Ort {
  return { datei: `content/${programm}/programm.yaml`, zeile: 1, spalte: 1 }
}
