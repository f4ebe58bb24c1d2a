import { join } from 'node:path'
import { checkProgramme } from '../../../src/build/build.js'
import type { Meldung } from '../../../src/message.js'
import { werkstatt } from '../../werkstatt.js'
import type { Probe } from './probe.js'

/** What is said of each of some programmes, all of it. */
export async function findAll(proben: readonly Probe[]): Promise<Map<string, Meldung[]>> {
  const wurzel = werkstatt(
    Object.fromEntries(
      proben.flatMap(({ name, dateien }) =>
        Object.entries(dateien).map(([datei, inhalt]) => [`content/${name}/${datei}`, inhalt]),
      ),
    ),
  )
  const namen = proben.map(({ name }) => name)
  return new Map((await checkProgramme(wurzel, namen)).map(({ programm, meldungen }) => [programm, meldungen]))
}

/** Where findings are stored whole, so that whoever changes a rule sees each place, word and advice that changes with it. */
export function fileOfFunde(satz: string): string {
  return join(import.meta.dirname, 'funde', `${satz}.txt`)
}

/** Findings as they are stored: a block a programme that something is said of. */
export function tellFunde(funde: ReadonlyMap<string, readonly Meldung[]>): string {
  return [...funde]
    .filter(([, meldungen]) => meldungen.length > 0)
    .map(([name, meldungen]) => `${name}\n${meldungen.map((meldung) => tellFund(name, meldung)).join('')}`)
    .join('\n')
}

function tellFund(name: string, { regel, schwere, datei, zeile, spalte, ende, ersatz, text, rat }: Meldung): string {
  const bis = ende ? `–${ende.zeile === zeile ? '' : `${ende.zeile}:`}${ende.spalte}` : ''
  const statt = ersatz === undefined ? '' : ` = „${ersatz}“`
  const ort = `${datei.replace(`content/${name}/`, '')}:${zeile}:${spalte}${bis}`
  return `  ${schwere} ${regel} ${ort}${statt}\n    ${text}\n${rat && `    ${rat}\n`}`
}
