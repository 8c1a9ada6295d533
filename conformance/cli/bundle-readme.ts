import type { RunReport } from '../model/report.ts'

/** What a person finds in a bundle, in both languages. */
export function bundleReadme({ subject, run, tool, counts }: RunReport): string {
  const { pass, fail, inconclusive } = counts
  return `# ${subject.exercise} · ${run.startedAt}

## Español

Evaluación de un programa de sockets con zocalo ${tool.version} (semilla ${run.seed}): pasan ${pass}, fallan ${fail}, sin decidir ${inconclusive}.

- \`report.html\`: el informe, para leerlo en un navegador.
- \`report.json\`: lo mismo, como datos.
- \`report.pcapng\`: las conversaciones del informe, para Wireshark.
- \`record.jsonl.gz\`: la grabación: lo que dijo e hizo el programa en cada caso, y cuándo.
- \`artifacts/\`: lo que guardaron los casos, si guardaron algo.
- \`manifest.json\`: la lista de todas las partes, con su suma de verificación SHA-256.

Para evaluar de nuevo, solo con la grabación y sin el programa:

    pnpm conformance --replay PAQUETE.zip

## English

Judgement of a socket program by zocalo ${tool.version} (seed ${run.seed}): ${pass} pass, ${fail} fail, ${inconclusive} undecided.

- \`report.html\`: the report, to be read in a browser.
- \`report.json\`: the same, as data.
- \`report.pcapng\`: the conversations of the report, for Wireshark.
- \`record.jsonl.gz\`: the record: what the program said and did in each case, and when.
- \`artifacts/\`: what the cases kept, if anything.
- \`manifest.json\`: the list of all parts, with their SHA-256 checksums.

To judge again, from the record alone and without the program:

    pnpm conformance --replay BUNDLE.zip
`
}
