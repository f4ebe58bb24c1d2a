import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import { brotliDecompress, createBrotliDecompress } from 'node:zlib'
import { escapeMarkup } from '../../escape.js'
import { fillOnce, isComplete, userCache, writableCache } from './cache.js'
import { readTar } from './tar.js'

/** Version of the package @sparticuz/chromium; it names the folder, so that a new version is unpacked beside the old. */
export const EMBEDDED_VERSION = '147.0.0'

const FOLDER = `chromium-${EMBEDDED_VERSION}`

/** The libraries that the embedded browser needs and a bare system may lack; all of them are in the package. */
const LIBRARIES = ['libnss3.so', 'libnssutil3.so', 'libnspr4.so', 'libexpat.so.1']
const SYSTEM_FOLDERS = ['/usr/lib/x86_64-linux-gnu', '/lib/x86_64-linux-gnu', '/usr/lib64', '/lib64']

export interface Embedded {
  executable: string
  env: Record<string, string>
}

/** Only the package's own fallback font: glyphs and line breaks do not depend on what a machine has installed. */
function fontConfig(folder: string): string {
  const cache = escapeMarkup(`${folder}/fontcache`)
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir prefix="relative">fonts</dir><cachedir>${cache}</cachedir></fontconfig>
`
}

async function unpackTar(archive: string, folder: string): Promise<void> {
  for (const { name, mode, data } of readTar(await promisify(brotliDecompress)(await readFile(archive)))) {
    const path = join(folder, name)
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, data, { mode })
  }
}

/**
 * Unpacks browser, libraries and font from the package. This is done here and not by the package's own code, because
 * that unpacks into the temporary folder of every run, without a rename, and the libraries only inside a Lambda.
 */
async function unpack(folder: string): Promise<void> {
  const source = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..', '..', 'bin')
  const program = createWriteStream(join(folder, 'chromium'), { mode: 0o755 })
  await Promise.all([
    pipeline(createReadStream(join(source, 'chromium.br')), createBrotliDecompress({ chunkSize: 2 ** 20 }), program),
    unpackTar(join(source, 'al2023.tar.br'), folder),
    unpackTar(join(source, 'fonts.tar.br'), folder),
  ])
}

/** Whether the embedded browser can run here at all: Linux x64 with glibc's loader (musl has another). */
export function isEmbeddable(platform: NodeJS.Platform, arch: string): boolean {
  return platform === 'linux' && arch === 'x64' && existsSync('/lib64/ld-linux-x86-64.so.2')
}

/** The system's own libraries fit its C library in any case, the package's need glibc 2.34; so the system's come first. */
function systemHasLibraries(): boolean {
  return SYSTEM_FOLDERS.some((folder) => LIBRARIES.every((library) => existsSync(join(folder, library))))
}

/** The embedded browser, unpacked if this is the first time. `firstTime` is called before that takes its seconds. */
export async function embeddedBrowser(env: NodeJS.ProcessEnv, firstTime?: () => void): Promise<Embedded> {
  let folder = join(userCache(env), FOLDER)
  if (!isComplete(folder)) {
    const cache = writableCache(env)
    if (!isComplete(join(cache, FOLDER))) firstTime?.()
    folder = await fillOnce(cache, FOLDER, async (fresh) => {
      await unpack(fresh)
      await writeFile(join(fresh, 'fonts.conf'), fontConfig(join(cache, FOLDER)))
    })
  }
  const childEnv: Record<string, string> = { FONTCONFIG_FILE: join(folder, 'fonts.conf') }
  if (!systemHasLibraries()) {
    const given = env.LD_LIBRARY_PATH
    childEnv.LD_LIBRARY_PATH = given ? `${join(folder, 'lib')}:${given}` : join(folder, 'lib')
  }
  return { executable: join(folder, 'chromium'), env: childEnv }
}
