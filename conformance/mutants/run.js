// Runs one mutant: node conformance/mutants/run.js canvas/servers <id> [host] [port]
// A judge starts it dozens of times in one run, so what Node makes of its files is kept for the next start.
import { enableCompileCache, flushCompileCache } from 'node:module'

enableCompileCache()
const [folder = '', id = '', host = '127.0.0.1', port = '0'] = process.argv.slice(2)
const { mutant } = await import(new URL(`${folder}/${id}.ts`, import.meta.url).href)
flushCompileCache()
await new mutant.program().serve(host, Number(port))
