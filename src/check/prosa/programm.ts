import type { Prosa } from '../prosa.js'
import type { Pruefling } from '../pruefling.js'
import { proseOfYaml, readYamlText } from './yaml.js'

const TEXTE = ['titel', 'leitspruch', 'muster', 'jobcenter', 'impressum']

/** The texts of programm.yaml: title, motto, Jobcenter and Träger, Impressum. */
export function proseOfProgramm({ wurzel, programm }: Pruefling): Prosa[] {
  const quelle = readYamlText(wurzel, programm.datei)
  return quelle ? proseOfYaml(quelle, ([erster = '']) => (TEXTE.includes(erster) ? 'angabe' : undefined)) : []
}
