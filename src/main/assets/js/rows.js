// Worklists: j and k go from row to row, x marks one, and the bar below says how many are marked.

export function step(by) {
  const all = [...document.querySelectorAll('tr[data-row]')].filter(row => row.offsetParent !== null)
  if (all.length === 0) {
    return
  }
  const here = all.findIndex(row => row.contains(document.activeElement))
  const open = all.findIndex(row => row.hasAttribute('aria-current'))
  const from = here >= 0 ? here : open >= 0 ? open : by > 0 ? -1 : all.length
  const row = all[Math.min(all.length - 1, Math.max(0, from + by))]
  row.querySelector('a, button')?.focus()
  row.scrollIntoView({ block: 'nearest' })
}

export function mark() {
  document.activeElement?.closest('tr[data-row]')?.querySelector('input[type=checkbox]')?.click()
}

export function rows(scope) {
  for (const batch of scope.querySelectorAll('[data-batch]')) {
    const form = batch.closest('form')
    const boxes = [...(form ?? document).querySelectorAll('tr[data-row] input[type=checkbox]')]
    const all = (form ?? document).querySelector('[data-mark-all]')
    const count = () => {
      const marked = boxes.filter(box => box.checked).length
      const figure = batch.querySelector('[data-batch-count]')
      if (figure) {
        figure.textContent = String(marked)
      }
      if (all) {
        all.checked = marked > 0 && marked === boxes.length
        all.indeterminate = marked > 0 && marked < boxes.length
      }
    }
    boxes.forEach(box => box.addEventListener('change', count))
    all?.addEventListener('change', () => {
      boxes.forEach(box => { box.checked = all.checked })
      count()
    })
    count()
  }
}
