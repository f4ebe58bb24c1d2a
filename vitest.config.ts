import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    environment: 'node',
    include: ['test/**/*.test.ts'],
    globalSetup: 'test/gemeinsam.ts',
    // Limits against what hangs, not against what is slow: whole programmes are printed by a real browser, and the machine
    // may be busy with other work.
    testTimeout: 300_000,
    hookTimeout: 600_000,
    pool: 'forks',
    maxWorkers: 2,
  },
})
