import { posix, win32 } from 'node:path'

export interface BrowserCandidate {
  name: string
  executable: string
}

const WINDOWS: [name: string, path: string][] = [
  ['Google Chrome', 'Google\\Chrome\\Application\\chrome.exe'],
  ['Microsoft Edge', 'Microsoft\\Edge\\Application\\msedge.exe'],
  ['Chromium', 'Chromium\\Application\\chrome.exe'],
]

const MACOS = ['Google Chrome', 'Microsoft Edge', 'Chromium']

const LINUX: [name: string, command: string][] = [
  ['Google Chrome', 'google-chrome'],
  ['Google Chrome', 'google-chrome-stable'],
  ['Chromium', 'chromium'],
  ['Chromium', 'chromium-browser'],
  ['Microsoft Edge', 'microsoft-edge'],
  ['Microsoft Edge', 'microsoft-edge-stable'],
]

function onWindows(env: NodeJS.ProcessEnv): BrowserCandidate[] {
  // Edge lies in "Program Files (x86)" even on 64 bit Windows, a Chrome for one user in LOCALAPPDATA.
  const folders = ['ProgramFiles', 'ProgramFiles(x86)', 'ProgramW6432', 'LOCALAPPDATA'].map((name) => env[name])
  const unique = [...new Set(folders.filter((folder) => folder !== undefined && folder !== ''))] as string[]
  return WINDOWS.flatMap(([name, path]) => unique.map((folder) => ({ name, executable: win32.join(folder, path) })))
}

function onMacos(env: NodeJS.ProcessEnv): BrowserCandidate[] {
  const folders = ['/Applications', ...(env.HOME ? [posix.join(env.HOME, 'Applications')] : [])]
  return MACOS.flatMap((name) =>
    folders.map((folder) => ({ name, executable: posix.join(folder, `${name}.app`, 'Contents', 'MacOS', name) })),
  )
}

/** Where a command of this name may lie, in the order of PATH. */
export function inPath(command: string, env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string[] {
  const path = platform === 'win32' ? win32 : posix
  const key = Object.keys(env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH'
  const folders = (env[key] ?? '').split(path.delimiter).filter((folder) => path.isAbsolute(folder))
  return folders.map((folder) => path.join(folder, command))
}

/** All places where an installed browser may be, best first. Nothing is looked at; the paths are those of `platform`. */
export function installedCandidates(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): BrowserCandidate[] {
  if (platform === 'win32') return onWindows(env)
  if (platform === 'darwin') return onMacos(env)
  return LINUX.flatMap(([name, command]) => inPath(command, env, platform).map((executable) => ({ name, executable })))
}
