import { type Language, languages } from '../model/text.ts'

/** The language of a run: `--lang`, else the one that LANG names, else Spanish. */
export function languageOf(args: readonly string[], environment: NodeJS.ProcessEnv): Language {
  const place = args.indexOf('--lang')
  const given = place >= 0 ? args[place + 1] : args.find((arg) => arg.startsWith('--lang='))?.slice('--lang='.length)
  const wanted = given ?? (environment['LC_ALL'] || environment['LANG'] || '').slice(0, 2)
  return languages.find((language) => language === wanted) ?? 'es'
}
