// Moving from page to page without a flash: what a full load does by itself has to be done by hand.

import htmx from 'htmx.org/dist/htmx.esm.js'

export function boost(begin) {
  const on = (name, listener) => document.addEventListener(`htmx:${name}`, listener)

  on('beforeSwap', event => {
    const { xhr, boosted, target, requestConfig } = event.detail
    if (!(xhr.getResponseHeader('Content-Type') ?? '').startsWith('text/html')) {
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
  const place = document.querySelector('main .govuk-error-summary:not([hidden])') ?? document.querySelector('main [autofocus]') ?? document.querySelector('main h1')
  if (place && !place.hasAttribute('tabindex') && !place.matches('a, button, input, select, textarea')) {
    place.setAttribute('tabindex', '-1')
  }
  if (!location.hash) {
    place?.focus({ preventScroll: !place.matches('.govuk-error-summary') })
  }
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
