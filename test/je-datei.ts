import { afterAll } from 'vitest'
import { raeumeAuf } from './aufraeumen.js'

// Run before each test file, also where several share a process and its modules.
afterAll(raeumeAuf)
