import { enterWhenNeeded } from './cli/namespace-entry.ts'

// before anything else is loaded: this may be the end of this program, and its new beginning
enterWhenNeeded(process.argv.slice(2))
await import('./cli/main.ts')
