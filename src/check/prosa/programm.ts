import type { Pruefling } from '../pruefling.js'
import type { Prosa } from './stueck.js'
import { proseOfYaml, readYamlText } from './yaml.js'

const TEXTE = ['titel', 'untertitel', 'leitspruch', 'muster', 'jobcenter', 'impressum']

/** The texts of programm.yaml: title, cover, motto, Jobcenter and Träger, Impressum. */
export function proseOfProgramm({ wurzel, programm }: Pruefling): Prosa[] {
  const quelle = readYamlText(wurzel, programm.datei)
  return quelle ? proseOfYaml(quelle, (pfad) => (isText(pfad) ? 'angabe' : undefined), {}) : []
}

function isText([erster = '', ...weitere]: readonly string[]): boolean {
  if (erster === 'titelseite' || erster === 'verzeichnis')
    return ['definition', 'alt', 'nachweis', 'titel'].includes(weitere.at(-1) ?? '')
  return TEXTE.includes(erster)
}
