import { configDefaults, defineConfig } from 'vitest/config'
import { gehaltenes } from './test/check/muster/plugin.js'
import { mutanten } from './test/check/mutanten/plugin.js'

/** Test files that change what a process has only once: modules by mocks, its environment. Each has a process of its own. */
const EIGENER_PROZESS = [
  'test/build/{faults,platte}.test.ts',
  'test/commands/doctor.test.ts',
  'test/import/{fremde,rundlauf}.test.ts',
  'test/pdf/browser/{cache,launch}.test.ts',
  'test/webauftritt/verdorben.test.ts',
  'test/word/writer.test.ts',
  'test/zusammenfuehren/platte.test.ts',
]

const jede = {
  environment: 'node',
  setupFiles: 'test/je-datei.ts',
  // Limits against what hangs, not against what is slow: whole programmes are printed by a real browser, and the machine
  // may be busy with other work.
  testTimeout: 300_000,
  hookTimeout: 600_000,
  expect: { poll: { timeout: 60_000 } },
  pool: 'forks',
} as const

export default defineConfig({
  test: {
    globalSetup: 'test/gemeinsam.ts',
    maxWorkers: 2,
    // What of src the tests enter in their own processes: a figure of CI. What runs in a browser or as a program of its own is not seen.
    coverage: {
      provider: 'v8',
      reportOnFailure: true,
      include: ['src/**/*.ts'],
      exclude: ['src/werkstatt/seite/**', 'src/webauftritt/suche/seite.ts'],
      reporter: ['json-summary'],
    },
    projects: [
      {
        plugins: [mutanten(), gehaltenes()],
        test: {
          ...jede,
          name: 'gemeinsam',
          include: ['test/**/*.test.ts'],
          exclude: [...configDefaults.exclude, ...EIGENER_PROZESS],
          // The program's modules are loaded once a process, not once a file: a third of the processor time.
          isolate: false,
        },
      },
      { test: { ...jede, name: 'eigen', include: EIGENER_PROZESS } },
    ],
  },
})
