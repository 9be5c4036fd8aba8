// Everything here only smooths: each page works without it.

import htmx from 'htmx.org/dist/htmx.esm.js'
import { Button, CharacterCount, ErrorSummary, FileUpload, NotificationBanner, Tabs, createAll } from 'govuk-frontend'
import { boost } from './boost.js'
import { fields, reveal } from './fields.js'
import { filters } from './filters.js'
import { keys } from './keys.js'
import { nav } from './nav.js'
import { rotate } from './rotate.js'
import { rows } from './rows.js'
import { fullScreen, wall } from './wall.js'

const components = [Button, CharacterCount, ErrorSummary, FileUpload, NotificationBanner, Tabs]

function begin(scope = document) {
  document.body.classList.add('js-enabled', 'govuk-frontend-supported')
  for (const component of components) {
    createAll(component, undefined, { scope, onError: () => {} })
  }
  reveal(scope)
  rows(scope)
  wall()
  fullScreen()
  rotate()
}

window.htmx = htmx
boost(begin)
fields()
filters()
keys()
nav()
begin()
