import { dirname } from 'node:path'
import { type Environment, UmgebungsFehler } from '../../environment.js'
import { discard, isSound } from './cache.js'
import { findBrowser } from './find.js'
import { type Browser, launchBrowser } from './launch.js'

interface WantedBrowser {
  /** Path or name of a browser; absent: the one that is found. */
  browser?: string | undefined
  environment: Environment
  signal?: AbortSignal | undefined
  /** Called before the embedded browser is unpacked, which takes seconds. */
  firstTime?: () => void
}

/**
 * Finds a browser and starts it. An embedded one that does not start, and is not what was unpacked, is unpacked anew.
 * @throws UmgebungsFehler when there is none, or it does not start; AbortError when interrupted
 */
export async function openBrowser({ browser, environment, signal, firstTime }: WantedBrowser): Promise<Browser> {
  const find = () => findBrowser({ wish: browser, ...environment, ...(firstTime && { firstTime }) })
  const found = await find()
  try {
    return await launchBrowser(found, environment, signal)
  } catch (error) {
    const folder = dirname(found.executable)
    const mayBeDamaged = error instanceof UmgebungsFehler && found.origin === 'eingebettet'
    if (!mayBeDamaged || (await isSound(folder))) throw error
    await discard(folder)
    return launchBrowser(await find(), environment, signal)
  }
}
