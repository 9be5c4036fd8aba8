// Small help while filling in: strokes in dates, and questions that make sense only after a certain answer.

export function fields() {
  document.addEventListener('input', event => {
    const { target, inputType } = event
    if (target.dataset?.typed === 'date' && inputType === 'insertText' && /^\d{2}(\/\d{2})?$/.test(target.value)) {
      target.value += '/'
    }
  })
  document.addEventListener('change', event => {
    const form = event.target.form ?? document
    if (event.target.matches('input[type=radio], input[type=checkbox]')) {
      reveal(form)
    }
  })
}

export function reveal(scope) {
  for (const choice of scope.querySelectorAll('input[data-aria-controls]')) {
    const kind = choice.type === 'radio' ? 'radios' : 'checkboxes'
    document.getElementById(choice.dataset.ariaControls)
      ?.classList.toggle(`govuk-${kind}__conditional--hidden`, !choice.checked)
  }
}
