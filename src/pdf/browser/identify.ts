import { statSync } from 'node:fs'
import { UmgebungsFehler } from '../../environment.js'
import { isEmbeddable } from './embedded.js'
import { type BrowserSearch, findBrowser } from './find.js'

/**
 * The browser that would set the PDF, by what tells it from another one: the version that comes with us, or path, size and time
 * of change. Nothing is unpacked nor started; '' where there is none.
 */
export async function identifyBrowser(search: BrowserSearch): Promise<string> {
  const embedded = async () => ({ executable: '', env: {} })
  try {
    const { name, origin, executable } = await findBrowser({
      ...search,
      ...(isEmbeddable(search.platform, search.arch) && { embedded }),
    })
    if (origin === 'eingebettet') return name
    const { size, mtimeMs } = statSync(executable)
    return `${executable} ${size} ${Math.round(mtimeMs)}`
  } catch (error) {
    if (error instanceof UmgebungsFehler) return ''
    throw error
  }
}
