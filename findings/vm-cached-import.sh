#!/usr/bin/env bash
# Node 20.20.2: a script that is compiled from `cachedData` forgets its `importModuleDynamically`. Made fresh it can `import()`; made of
# its own cache, which is accepted, the same call fails. Node 22 and 24 do not. Nothing in the documentation of vm.Script says so.
set -euo pipefail
cd "$(mktemp -d)"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund node@20.20.2 >/dev/null
cat > run.cjs <<'JS'
const { existsSync, readFileSync, writeFileSync } = require('node:fs')
const { constants, Script } = require('node:vm')
const cachedData = existsSync('cache') ? readFileSync('cache') : undefined
const script = new Script("(function () { return import('node:path') })", {
  filename: 'script.js',
  importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  ...(cachedData && { cachedData }),
})
script
  .runInThisContext()()
  .then(() => 'imports', (error) => error.code)
  .then((result) => {
    console.log(cachedData ? `cached, rejected: ${script.cachedDataRejected}` : 'fresh', '-', result)
    writeFileSync('cache', script.createCachedData())
  })
JS
seen=$(for _ in 1 2; do node_modules/.bin/node --no-warnings run.cjs; done)
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
fresh - imports
cached, rejected: false - ERR_VM_DYNAMIC_IMPORT_CALLBACK_MISSING
EXPECTED
