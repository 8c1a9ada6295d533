import { HtmlValidate } from 'html-validate'
import { describe, expect, test } from 'vitest'
import { hostileReport } from '../fixtures/hostile-report.ts'
import { largeReport } from '../fixtures/large-report.ts'
import { pairReport } from '../fixtures/pair-report.ts'
import { rubricReport } from '../fixtures/rubric-report.ts'
import { sampleReport } from '../fixtures/sample-report.ts'
import { renderHtml } from './render-html.tsx'

/** The recommended rules; ids hold a case's own id, and the policy admits our script by its hash. */
const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    'no-trailing-whitespace': 'off',
    'long-title': 'off',
    'void-style': ['error', { style: 'selfclosing' }],
    'valid-id': ['error', { relaxed: true }],
    'require-csp-nonce': 'off',
  },
})

describe('renderHtml', () => {
  test.each([
    ['the sample', sampleReport],
    ['a pair', pairReport],
    ['points', rubricReport],
    ['a hostile program', hostileReport],
    ['a long run', () => largeReport(80, 20)],
  ])('is valid HTML: %s', async (_name, made) => {
    const result = await validator.validateString(renderHtml(made()))
    const messages = result.results.flatMap(({ messages: found }) =>
      found.map(({ ruleId, message, line, column }) => `${ruleId} ${message} ${line}:${column}`),
    )
    expect(messages).toEqual([])
  })

  test('says what is wrong, what shows it and what to do, in both languages', () => {
    const page = renderHtml(sampleReport())
    for (const words of [
      'Empieza aquí',
      'Start here',
      'Cree que un recv trae un mensaje entero',
      'It takes one recv for a whole message',
      'aquí empieza la segunda parte',
      'The whole board (2,500 cells)',
      'No hay máximo de clientes conectados.',
      'Cortes tras los bytes 1 a 4',
      'python3 servidor.py',
      'while len(datos) &lt; largo',
    ]) {
      expect(page).toContain(words)
    }
  })

  test('tells one cause once, with all its cases', () => {
    const start = renderHtml(sampleReport()).split('<section class="start"')[1]?.split('</section>')[0] ?? ''
    expect(start.match(/Cree que un recv trae/g)).toHaveLength(1)
    expect(start.match(/href="#case-canvas\/cuts\/[^"]+">canvas/g)).toHaveLength(3)
  })

  test('folds the middle of a long transcript and keeps all of it in the list', () => {
    const story =
      renderHtml(sampleReport())
        .split('id="case-canvas/joined/two-paints-in-one-segment"')[1]
        ?.split('class="case story')[0] ?? ''
    expect(story).toContain('⋯ <span lang="es">13 pasos más')
    expect(story.split('class="steps"')[1]?.split('</ol>')[0]?.match(/<li>/g)).toHaveLength(26)
  })

  test('a run of 1,000 cases stays under 3 MB', () => {
    const page = renderHtml(largeReport())
    expect(Buffer.byteLength(page)).toBeLessThan(3_000_000)
    expect(page.match(/data-verdict=/g)).toHaveLength(1000)
  })

  test('a run in which everything fails stays bounded too', () => {
    expect(Buffer.byteLength(renderHtml(largeReport(1000, 1000)))).toBeLessThan(16_000_000)
  })

  test('the conversation of a pair: the place that flips the outcome in words, and every cut that was made', () => {
    const page = renderHtml(pairReport())
    const story = page.split('id="case-upload-tcp/pair/new-file/cut-control"')[1]?.split('class="case story')[0] ?? ''
    for (const words of [
      'Cortado después del byte 23, antes de «\\n%PDF-1.4\\n%âã…», el resultado cambia.',
      'Cut after byte 23, before “\\n%PDF-1.4\\n%âã…”, the outcome changes.',
      'Cortes tras los bytes 1 a 22',
      'Bytes 1025 a 4960: no se dibujan',
    ]) {
      expect(story).toContain(words)
    }
    expect(story.match(/<i class="(c )?(x )?o">/g)).toHaveLength(1)
    expect(story.match(/<b>▲<\/b>/g)).toHaveLength(1)
    expect(page).toContain('python3 cliente.py {host} {port}')
    expect(page).toContain('Cada programa corrió en su propia caja')
    expect(page).not.toContain('Sin aislamiento completo')
  })

  test('a box that is weaker than it was to be is told before anything else', () => {
    const report = pairReport()
    const text = { es: 'El núcleo no permite cajas.', en: 'The kernel allows no boxes.' }
    const page = renderHtml({ ...report, run: { ...report.run, box: { mode: 'process-group', text } } })
    expect(page.indexOf('Sin aislamiento completo')).toBeGreaterThan(0)
    expect(page.indexOf('Sin aislamiento completo')).toBeLessThan(page.indexOf('Empieza aquí'))
    expect(page.split('El núcleo no permite cajas.')).toHaveLength(2)
  })

  test('many long conversations keep the page small', () => {
    const report = pairReport()
    const bytes = Buffer.alloc(65_536, 'palabra ').toString('base64')
    const cuts = Array.from({ length: 4000 }, (_, index) => ({
      offset: index * 16 + 1,
      region: 'content' as const,
      outcome: index % 2 ? ('same' as const) : ('other' as const),
    }))
    const cases = Array.from({ length: 100 }, (_, index) => ({
      ...report.cases[1]!,
      id: `upload-tcp/pair/${index}`,
      cutStreams: [
        { connection: 0, way: 'to-server' as const, totalBytes: 90_000, pieces: [{ offset: 0, bytes }], cuts },
      ],
    }))
    expect(Buffer.byteLength(renderHtml({ ...report, cases }))).toBeLessThan(6_000_000)
  })

  test('points, a mistake that was counted already, and cases that the student does not see', () => {
    const page = renderHtml(rubricReport())
    for (const words of [
      '2,5 de 7,5 puntos',
      '2.5 of 7.5 points',
      'Puntos según la rúbrica «Laboratorio 3».',
      '0 de 1,5 puntos',
      '2 de 2 puntos',
      'Es el mismo error, que ya se contó en',
      'quien entrega no lo ve',
      'se ve después del plazo',
    ]) {
      expect(page).toContain(words)
    }
    expect(page.split('Es el mismo error')).toHaveLength(2)
    expect(renderHtml(sampleReport())).not.toContain('class="points"')
  })

  test('marks the first difference between what was expected and what came', () => {
    expect(renderHtml(sampleReport())).toContain('Fila 3, columna 12: <mark>red</mark>')
    expect(renderHtml(sampleReport())).toContain('Row 3, column 12: <mark>white</mark>')
  })

  test('what kept a run from deciding is told first: each reason once, what waits for other cases last', () => {
    const report = sampleReport()
    const wait = { code: 'silent', text: { es: 'No habló a tiempo.', en: 'It did not speak in time.' } }
    const cases = report.cases
      .filter(({ verdict }) => verdict !== 'fail')
      .map((result) =>
        result.verdict === 'pass' ? { ...result, verdict: 'inconclusive' as const, reason: wait } : result,
      )
    const start = renderHtml({ ...report, verdict: 'inconclusive', cases })
      .split('class="start waiting"')[1]
      ?.split('</section>')[0]
    expect(start?.match(/No habló a tiempo/g)).toHaveLength(1)
    expect(start?.indexOf('No habló')).toBeLessThan(start?.indexOf('Depende de') ?? 0)
  })

  test('the last words of a program that was not there stand open with the end of the run', () => {
    const report = sampleReport()
    const text = { es: 'El programa no estaba.', en: 'The program was not there.' }
    const page = renderHtml({ ...report, run: { ...report.run, endedEarly: { cause: 'dead-subject', text } } })
    expect(page.split('class="ended"')[1]?.split('</section>')[0]).toMatch(/class="terminal" open/)
    expect(page.match(/class="terminal"/g)).toHaveLength(1)
  })

  test('a run without a failure says so plainly', () => {
    const report = sampleReport()
    const page = renderHtml({
      ...report,
      verdict: 'pass',
      cases: report.cases.filter(({ verdict }) => verdict === 'pass'),
      counts: { pass: 7, fail: 0, inconclusive: 0, error: 0, notApplicable: 0 },
    })
    expect(page).toContain('>Cumple<')
    expect(page).not.toContain('Empieza aquí')
  })
})
