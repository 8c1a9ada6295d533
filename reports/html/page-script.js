{
  const root = document.documentElement
  const all = (selector, from = document) => Array.from(from.querySelectorAll(selector))
  root.classList.add('scripted')

  const choose = (name, act) => {
    for (const input of all(`input[name="${name}"]`)) {
      input.checked = input.defaultChecked
      input.addEventListener('change', () => act(input.value))
    }
  }

  const preferTitles = (language) => {
    for (const title of all(`svg > title[lang="${language}"]`)) title.parentElement.prepend(title)
  }
  preferTitles(root.lang)

  choose('language', (language) => {
    root.lang = language
    preferTitles(language)
    document.title = root.getAttribute(`data-title-${language}`)
  })

  choose('theme', (theme) => {
    if (theme === 'auto') root.removeAttribute('data-theme')
    else root.setAttribute('data-theme', theme)
  })

  const cases = all('.case').map((element) => ({
    element,
    verdict: element.dataset.verdict,
    level: element.dataset.level,
    words: plain(
      (element.querySelector(':scope > summary') ?? element).textContent +
        all('.evidence a', element).map((a) => a.textContent),
    ),
  }))
  const find = document.getElementById('find')
  const chosen = { verdict: 'all', level: 'all' }

  function plain(text) {
    return text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')
  }

  function filter() {
    const words = plain(find.value).split(/\s+/).filter(Boolean)
    const isFiltered = words.length > 0 || chosen.verdict !== 'all' || chosen.level !== 'all'
    let found = 0
    for (const { element, verdict, level, words: own } of cases) {
      const matches =
        (chosen.verdict === 'all' || chosen.verdict === verdict) &&
        (chosen.level === 'all' || chosen.level === level) &&
        words.every((word) => own.includes(word))
      element.hidden = !matches
      if (matches) found += 1
    }
    for (const group of all('.group, .quiet-cases')) {
      group.hidden = !group.querySelector('.case:not([hidden])')
      if (group.matches('.quiet-cases') && isFiltered) group.open = !group.hidden
    }
    document.getElementById('found').textContent = String(found)
    document.querySelector('.empty').hidden = found > 0
  }

  function clearFilters() {
    find.value = ''
    for (const name of Object.keys(chosen)) {
      chosen[name] = 'all'
      for (const input of all(`input[name="${name}"]`)) input.checked = input.value === 'all'
    }
    filter()
  }

  find.addEventListener('input', filter)
  for (const name of Object.keys(chosen)) {
    choose(name, (value) => {
      chosen[name] = value
      filter()
    })
  }

  const handle = (element) => element.querySelector(':scope > summary') ?? element

  function show(element) {
    const target = handle(element)
    if (target === element) element.tabIndex = -1
    target.focus({ preventScroll: true })
    element.scrollIntoView({ block: element.matches('.case') ? 'start' : 'nearest' })
  }

  function showTarget() {
    const target = document.getElementById(decoded(location.hash.slice(1)))
    if (!target) return
    if (target.hidden) clearFilters()
    for (let up = target; up; up = up.parentElement) if (up.tagName === 'DETAILS') up.open = true
    show(target)
    target.scrollIntoView()
  }

  function decoded(fragment) {
    try {
      return decodeURIComponent(fragment)
    } catch {
      return fragment
    }
  }

  addEventListener('hashchange', showTarget)
  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[href^="#"]')
    if (link && link.hash === location.hash) showTarget()
  })
  showTarget()

  /** The case after or before the one that has the focus, among those in view. */
  function move(step, suits = () => true) {
    const seen = cases.map(({ element }) => element).filter((element) => handle(element).checkVisibility())
    const here = seen.indexOf(document.activeElement?.closest('.case'))
    const from = here < 0 && step < 0 ? seen.length : here
    for (let at = from + step; at >= 0 && at < seen.length; at += step) {
      if (suits(seen[at])) return show(seen[at])
    }
  }

  const isFailure = ({ dataset }) => dataset.verdict === 'fail' || dataset.verdict === 'error'
  const keys = {
    '/': () => find.focus(),
    j: () => move(1),
    k: () => move(-1),
    n: () => move(1, isFailure),
  }
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
    if (event.key === 'Escape') {
      clearFilters()
      if (document.activeElement === find) find.blur()
      return
    }
    if (event.target.closest('input[type="search"]') || !Object.hasOwn(keys, event.key)) return
    event.preventDefault()
    keys[event.key]()
  })

  for (const button of all('button.copy')) {
    button.addEventListener('click', async () => {
      const code = button.parentElement.querySelector('code')
      const copied = await copy(code)
      button.classList.toggle('copied', copied)
      setTimeout(() => button.classList.remove('copied'), 2000)
    })
  }

  async function copy(code) {
    try {
      await navigator.clipboard.writeText(code.textContent)
      return true
    } catch {
      getSelection().selectAllChildren(code)
      return document.execCommand('copy')
    }
  }

  // long lists of bytes would fill the paper, and the drawings say the same
  let folded = []
  addEventListener('beforeprint', () => {
    folded = all('details:not([open]):not(.terminal, .steps, .folded, .in-words, .cuts-made)')
    for (const details of folded) details.open = true
  })
  addEventListener('afterprint', () => {
    for (const details of folded) details.open = false
    folded = []
  })
}
