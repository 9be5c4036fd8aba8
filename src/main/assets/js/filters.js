// Filters act as soon as they are changed: <form data-autosubmit>. Without the script their button does it.

const patience = 400

export function filters() {
  let waiting
  const send = form => {
    clearTimeout(waiting)
    form.requestSubmit()
  }
  document.addEventListener('change', event => {
    const form = event.target.closest('form[data-autosubmit]')
    if (form && event.target.type !== 'search') {
      send(form)
    }
  })
  document.addEventListener('input', event => {
    const form = event.target.closest('form[data-autosubmit]')
    if (form && event.target.type === 'search') {
      clearTimeout(waiting)
      waiting = setTimeout(() => send(form), patience)
    }
  })
  document.addEventListener('click', event => {
    if (event.target.closest('[data-print]')) {
      window.print()
    }
  })
}
