// Moving from page to page without a flash: what a full load does by itself has to be done by hand.

import htmx from 'htmx.org/dist/htmx.esm.js'
import { askAgain } from './rotate.js'

export function boost(begin) {
  const on = (name, listener) => document.addEventListener(`htmx:${name}`, listener)

  on('beforeSwap', event => {
    const { xhr, boosted, target, requestConfig } = event.detail
    if (xhr.status >= 500 && askAgain(requestConfig.elt)) {
      event.detail.shouldSwap = false
    } else if (!(xhr.getResponseHeader('Content-Type') ?? '').startsWith('text/html')) {
      event.detail.shouldSwap = false
      if (requestConfig.verb === 'get') {
        location.href = xhr.responseURL
      }
    } else if (boosted && target === document.body) {
      adopt(new DOMParser().parseFromString(xhr.responseText, 'text/html'))
    }
  })

  // A rejected form is no place to come back to: the address stays that of the page it was sent from.
  on('beforeHistoryUpdate', event => {
    const { history, xhr, requestConfig } = event.detail
    if (xhr.status >= 400 && requestConfig.verb !== 'get') {
      history.type = 'replace'
      history.path = location.pathname + location.search
    }
  })

  on('afterSettle', event => {
    begin(document)
    if (event.detail.target === document.body) {
      arrive()
    } else {
      announce(event.detail.target.querySelector?.('[data-announce]')?.dataset.announce)
    }
  })

  // Nothing came back: let the browser say so in its own way, or say it ourselves where something was typed.
  on('sendError', event => {
    const { requestConfig } = event.detail
    if (askAgain(requestConfig.elt)) {
      return
    }
    if (requestConfig.verb === 'get') {
      location.href = requestConfig.path
    } else {
      failed()
    }
  })

  htmx.config.scrollBehavior = 'auto'
}

function adopt(next) {
  document.documentElement.lang = next.documentElement.lang
  document.body.className = next.body.className
}

function arrive() {
  announce(document.title)
  const asked = document.getElementById(document.querySelector('main [data-arrive]')?.dataset.arrive)
  if (asked) {
    // after htmx, which begins every page at its top
    setTimeout(() => goOnAt(asked))
    return
  }
  const place = document.querySelector('main .govuk-error-summary:not([hidden])') ?? document.querySelector('main [autofocus]') ?? document.querySelector('main h1')
  if (place && !place.hasAttribute('tabindex') && !place.matches('a, button, input, select, textarea')) {
    place.setAttribute('tabindex', '-1')
  }
  if (!location.hash) {
    place?.focus({ preventScroll: !place.matches('.govuk-error-summary') })
  }
}

// The page is the same as before but for a question that has just come up: nobody should have to look for it.
function goOnAt(place) {
  if (!place.matches('a, button, input, select, textarea')) {
    place.setAttribute('tabindex', '-1')
  }
  place.focus({ preventScroll: true })
  place.scrollIntoView()
}

function announce(text) {
  const voice = document.getElementById('announcer')
  if (voice && text) {
    voice.textContent = text
  }
}

function failed() {
  const message = document.getElementById('offline')
  if (message) {
    message.hidden = false
    message.focus()
  }
}
