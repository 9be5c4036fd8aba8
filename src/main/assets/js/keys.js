// Keys for officers. A page offers more by data-key="g" on a link, button or field; "?" shows all there are, and turns
// them off (WCAG 2.1.4). Nothing reacts while somebody types.

import { mark, step } from './rows.js'

const memory = 'motcua.keys'
const enabled = () => localStorage.getItem(memory) !== 'off'

export function keys() {
  document.addEventListener('keydown', event => {
    if (!document.body.classList.contains('density-officer') || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) {
      return
    }
    if (typing(event.target) || document.querySelector('dialog[open]')) {
      return
    }
    if (event.key === '?') {
      event.preventDefault()
      show()
    } else if (enabled() && act(event.key)) {
      event.preventDefault()
    }
  })
  document.addEventListener('click', event => {
    if (event.target.closest('[data-keys-show]')) {
      show()
    } else if (event.target.closest('[data-keys-switch]')) {
      localStorage.setItem(memory, enabled() ? 'off' : 'on')
      label()
    } else if (event.target.closest('[data-keys-close]')) {
      document.getElementById('keys')?.close()
    }
  })
}

function act(key) {
  if (key === 'j' || key === 'k') {
    step(key === 'j' ? 1 : -1)
    return true
  }
  if (key === 'x') {
    mark()
    return true
  }
  if (key === '/') {
    const search = document.querySelector('main input[type=search]')
    search?.focus()
    search?.select()
    return search !== null
  }
  const place = [...document.querySelectorAll('[data-key]')].find(each => each.dataset.key === key && each.offsetParent !== null)
  if (!place) {
    return false
  }
  if (place.matches('input:not([type=checkbox], [type=radio], [type=submit]), select, textarea')) {
    place.focus()
  } else {
    place.click()
  }
  return true
}

function show() {
  const dialog = document.getElementById('keys')
  if (!dialog) {
    return
  }
  const list = dialog.querySelector('dl')
  list.querySelectorAll('[data-of-page]').forEach(line => line.remove())
  for (const place of document.querySelectorAll('main [data-key]')) {
    if (place.offsetParent !== null) {
      list.append(line(place.dataset.key, place.dataset.keyLabel ?? name(place)))
    }
  }
  label()
  dialog.showModal()
}

function line(key, text) {
  const entry = document.createElement('div')
  entry.className = 'mc-keys__line'
  entry.dataset.ofPage = ''
  const term = document.createElement('dt')
  const cap = document.createElement('kbd')
  cap.textContent = key
  term.append(cap)
  const meaning = document.createElement('dd')
  meaning.textContent = text
  entry.append(term, meaning)
  return entry
}

function name(place) {
  const copy = (place.labels?.[0] ?? place).cloneNode(true)
  copy.querySelectorAll('kbd').forEach(cap => cap.remove())
  return copy.textContent.trim()
}

function label() {
  const dialog = document.getElementById('keys')
  for (const part of dialog?.querySelectorAll('[data-when]') ?? []) {
    part.hidden = (part.dataset.when === 'on') !== enabled()
  }
}

function typing(target) {
  return target.isContentEditable || target.matches('textarea, select, input:not([type=checkbox], [type=radio], [type=submit], [type=button])')
}
